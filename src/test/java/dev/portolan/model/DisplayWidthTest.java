package dev.portolan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "port, 4",
    "端口, 4",
    "ポート, 6",
    "포트, 4",
    "ｆｕｌｌ, 8",
    "ﾊﾝ, 2",
    "（）、。, 8",
    "“”—○×, 5",
    "é, 1",
    "e\u0301, 1",
    "✅, 2",
    "😀, 2",
    "─│, 2",
    "𠮷, 2"
  })
  void east_asian_wide_characters_take_two_columns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
