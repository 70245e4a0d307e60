package dev.portolan.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CsvTest {

  @Test
  void a_cell_with_a_comma_a_quote_or_a_line_break_is_quoted() {
    assertThat(new Csv("a", "b").row("x, y", "say \"no\"").row("1\n2", 3))
        .hasToString("a,b\r\n\"x, y\",\"say \"\"no\"\"\"\r\n\"1\n2\",3\r\n");
  }

  @Test
  void an_empty_string_is_told_from_nothing() {
    assertThat(new Csv("a", "b").row("", null)).hasToString("a,b\r\n\"\",\r\n");
  }

  @Test
  void no_spreadsheet_takes_a_cell_for_a_formula() {
    assertThat(
            new Csv("a").row("=1+1").row("+cmd|x").row("-").row("@SUM(A1)").row("-1.5").row("a=b"))
        .hasToString("a\r\n'=1+1\r\n'+cmd|x\r\n'-\r\n'@SUM(A1)\r\n-1.5\r\na=b\r\n");
  }
}
