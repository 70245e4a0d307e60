package dev.portolan.export;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table as RFC 4180 has it: comma, CRLF, quotes where needed. What a document does not state is
/// an empty cell; an explicit empty string is `""`.
final class Csv {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();

  Csv(String... columns) {
    row((Object[]) columns);
  }

  /// A row; every cell is a string, a number, a boolean or null.
  Csv row(@Nullable Object... cells) {
    text.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String cell = harmless(value.toString());
    boolean quoted = cell.isEmpty() || cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  /// A spreadsheet runs a cell that begins like a formula. An apostrophe makes it text; see OWASP's
  /// “CSV Injection”.
  private static String harmless(String cell) {
    boolean formula =
        !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
