package dev.portolan.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever program saved a document, the same text is read, on the same lines; what was odd about
/// it is said once.
class EncodingsTest {

  private static final String TEXT = "# 支付\n\n| 服务 | 端口 |\n|---|---|\n| 网关 | 8080 |\n";
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void plain_utf8_is_read_without_a_word() {
    assertThat(decode(TEXT.getBytes(UTF_8))).isEqualTo(new Decoded(TEXT, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void every_line_end_is_one(String end) {
    assertThat(decode(TEXT.replace("\n", end).getBytes(UTF_8)))
        .isEqualTo(new Decoded(TEXT, List.of()));
  }

  @Test
  void mixed_line_ends_keep_every_line_where_it_is() {
    assertThat(decode("a\r\nb\rc\n\r\nd".getBytes(UTF_8)).text()).isEqualTo("a\nb\nc\n\nd");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_title() {
    Decoded decoded = decode(bytes(new int[] {0xEF, 0xBB, 0xBF}, TEXT, UTF_8));

    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(said(decoded))
        .containsExactly("a.md:1:1 encoding: the file starts with a byte order mark");
  }

  @Test
  void utf16_of_both_orders_is_read() {
    for (byte[] bytes :
        List.of(
            bytes(new int[] {0xFE, 0xFF}, TEXT.replace("\n", "\r\n"), UTF_16BE),
            bytes(new int[] {0xFF, 0xFE}, TEXT.replace("\n", "\r\n"), UTF_16LE))) {
      Decoded decoded = decode(bytes);

      assertThat(decoded.text()).isEqualTo(TEXT);
      assertThat(said(decoded)).containsExactly("a.md:1:1 encoding: the file is UTF-16");
    }
  }

  @Test
  void the_old_chinese_encoding_is_read() {
    Decoded decoded = decode(TEXT.replace("\n", "\r\n").getBytes(GB18030));

    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(said(decoded)).containsExactly("a.md:1:1 encoding: the file is GB18030 (GBK)");
  }

  @ParameterizedTest
  @CsvSource({"x-windows-950, Big5", "windows-31j, Shift_JIS", "EUC-JP, EUC-JP"})
  void the_old_encodings_of_taiwan_and_japan_are_told_from_the_chinese_one(
      String charset, String name) {
    String text =
        name.equals("Big5")
            ? "# 支付閘道\n\n這份文件說明服務的部署方式與連接埠。\n\n| 服務 | 連接埠 |\n|---|---|\n| 閘道 | 8080 |\n"
            : "# 決済ゲートウェイ\n\nこの文書はサービスの構成を説明します。\n\n| サービス | ポート |\n|---|---|\n| 窓口 | 8080 |\n";

    Decoded decoded = decode(text.getBytes(Charset.forName(charset)));

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(said(decoded)).containsExactly("a.md:1:1 encoding: the file is " + name);
  }

  @Test
  void where_little_speaks_for_an_encoding_the_finding_says_that_it_is_a_guess() {
    Decoded decoded = decode("# a\n价\n".getBytes(GB18030));

    assertThat(decoded.text()).isEqualTo("# a\n价\n");
    assertThat(said(decoded))
        .containsExactly(
            "a.md:1:1 encoding: the encoding is not sure; it was read as GB18030 (GBK)");
  }

  @Test
  void utf16_without_a_mark_is_known_by_its_zeros() {
    String drawn = TEXT + "\n┌──────┐\n│ 网关 │\n└──────┘\n";
    for (Charset charset : List.of(UTF_16BE, UTF_16LE)) {
      Decoded decoded = decode(drawn.getBytes(charset));

      assertThat(decoded.text()).isEqualTo(drawn);
      assertThat(said(decoded))
          .containsExactly("a.md:1:1 encoding: the file is UTF-16 without a byte order mark");
    }
  }

  @Test
  void of_a_file_of_two_encodings_each_line_is_read_in_its_own() {
    String added = "后来追加的一行，说明端口\n还有一行\n";
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(TEXT.getBytes(UTF_8));
    both.writeBytes(added.getBytes(GB18030));
    both.writeBytes("结尾\n".getBytes(UTF_8));

    Decoded decoded = decode(both.toByteArray());

    assertThat(decoded.text()).isEqualTo(TEXT + added + "结尾\n");
    assertThat(said(decoded))
        .containsExactly(
            "a.md:6:1 encoding: 2 of the lines are not UTF-8 and were read as GB18030 (GBK); this"
                + " is the first");
  }

  @Test
  void a_character_that_was_cut_is_told_on_its_line_and_all_others_are_shown() {
    byte[] cut = bytes(new int[0], TEXT, UTF_8, 0xE6, 0x9C);

    assertThat(decode(cut).text()).isEqualTo(TEXT + "\uFFFD");
    assertThat(said(decode(cut)))
        .containsExactly(
            "a.md:6:1 unreadable-file: not UTF-8 from byte %d on, and UTF-8 before"
                .formatted(cut.length - 1));
  }

  @Test
  void bytes_that_are_no_text_are_told_with_their_place_and_the_rest_is_shown() {
    Decoded decoded = decode(bytes(new int[0], "ab\r\ncd\re", UTF_8, 0xFF, 0xC0, 'f'));

    assertThat(decoded.text()).isEqualTo("ab\ncd\ne\uFFFD\uFFFDf");
    assertThat(said(decoded)).containsExactly("a.md:3:1 unreadable-file: not text from byte 9 on");
  }

  @Test
  void a_latin_letter_is_not_taken_for_chinese() {
    byte[] latin = bytes(new int[0], "caf", UTF_8, 0xE9, '\n', 'x');

    assertThat(decode(latin).text()).isEqualTo("caf\uFFFD\nx");
    assertThat(decode(latin).findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.UNREADABLE_FILE);
  }

  @Test
  void a_character_cut_in_two_in_utf16_is_told_with_its_line() {
    byte[] bytes = bytes(new int[] {0xFF, 0xFE}, "一\r二\n三", UTF_16LE, 0x00, 0xD8, 'x', 0x00);

    assertThat(decode(bytes).text()).startsWith("一\n二\n三\uFFFD");
    assertThat(said(decode(bytes)))
        .containsExactly(
            "a.md:1:1 encoding: the file is UTF-16",
            "a.md:3:1 unreadable-file: not text from byte 13 on");
  }

  @Test
  void half_a_pair_of_bytes_at_the_end_of_utf16_is_told() {
    byte[] bytes = bytes(new int[] {0xFF, 0xFE}, "一", UTF_16LE, 0x4E);

    assertThat(said(decode(bytes))).contains("a.md:1:1 unreadable-file: not text from byte 5 on");
  }

  @Test
  void what_deceives_the_eye_is_made_visible_where_it_stands() {
    Decoded decoded = decode("a\n\0b\u0007\nif (x\u202E) {\u2066\n\u202D".getBytes(UTF_8));

    assertThat(decoded.text()).isEqualTo("a\n\uFFFDb\uFFFD\nif (x\uFFFD) {\uFFFD\n\uFFFD");
    assertThat(said(decoded))
        .containsExactly(
            "a.md:2:1 encoding: 2 control characters, the first being U+0000; shown as \uFFFD",
            "a.md:3:6 encoding: 3 characters that turn the direction of writing, the first being"
                + " U+202E; shown as \uFFFD");
  }

  @Test
  void one_of_them_is_one() {
    assertThat(said(decode("a\u0007".getBytes(UTF_8))))
        .containsExactly("a.md:1:2 encoding: a control character, U+0007; shown as \uFFFD");
    assertThat(decode("a\u202E".getBytes(UTF_8)).findings().getFirst().message().zh())
        .isEqualTo("文中有 1 个改变书写方向的字符：U+202E；显示为 \uFFFD");
  }

  @Test
  void surrogates_that_a_bad_program_wrote_are_no_text() {
    byte[] bytes = bytes(new int[0], "a\n", UTF_8, 0xED, 0xA0, 0x80);

    assertThat(decode(bytes).text()).startsWith("a\n\uFFFD");
    assertThat(said(decode(bytes)))
        .containsExactly("a.md:2:1 unreadable-file: not text from byte 3 on");
  }

  @Test
  void text_that_is_only_foreign_stays_as_it_is() {
    String text = "עברית 🔌 e\u0301 \u200Dيو\n";

    assertThat(decode(text.getBytes(UTF_8))).isEqualTo(new Decoded(text, List.of()));
  }

  private static Decoded decode(byte[] bytes) {
    return TextDecoder.decode("a.md", bytes);
  }

  private static List<String> said(Decoded decoded) {
    return decoded.findings().stream()
        .map(
            finding ->
                "%s:%d:%d %s: %s"
                    .formatted(
                        finding.location().file(),
                        finding.location().line(),
                        finding.location().column(),
                        finding.rule().code(),
                        finding.message().en()))
        .toList();
  }

  private static byte[] bytes(int[] mark, String text, Charset charset, int... more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b : mark) {
      bytes.write(b);
    }
    bytes.writeBytes(text.getBytes(charset));
    for (int b : more) {
      bytes.write(b);
    }
    return bytes.toByteArray();
  }
}
