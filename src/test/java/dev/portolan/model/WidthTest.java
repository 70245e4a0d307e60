package dev.portolan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WidthTest {

  /// Where the characters lie that Chinese and Japanese documents are written with, and what may
  /// join them: accents, voicing marks, ligatures, presentation forms.
  private static final int[] STARTS = {
    0x20, 0xA0, 0x300, 0x2010, 0x2070, 0x2190, 0x2460, 0x2500, 0x3000, 0x3040, 0x3090, 0x30A0,
    0x30F0, 0x4E00, 0x9FF0, 0xFB00, 0xFF00, 0xFF60, 0xFF90
  };

  @Test
  void makesFullWidthLettersAndSignsPlain() {
    assertThat(Width.half("端口：８０８０（ＴＣＰ），ｋａｆｋａ！")).isEqualTo("端口:8080(TCP),kafka!");
    assertThat(Width.half("「端口」→ ポート、“a”")).isEqualTo("「端口」→ ポート、“a”");
    assertThat(Width.half("ｶﾞｲﾄﾞ…①か\u3099")).isEqualTo("ガイド...1が");
  }

  @Test
  void isUnicodesCompatibilityFormOfEveryCharacter() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = Character.toString(c);
      assertThat(Width.half(text)).isEqualTo(Normalizer.normalize(text, Form.NFKC));
    }
  }

  @Test
  void isUnicodesCompatibilityFormOfCharactersBesideEachOther() {
    Random random = new Random(9);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(4); length > 0; length--) {
        text.append((char) (STARTS[random.nextInt(STARTS.length)] + random.nextInt(0x70)));
      }
      assertThat(Width.half(text.toString()))
          .isEqualTo(Normalizer.normalize(text.toString(), Form.NFKC));
    }
  }
}
