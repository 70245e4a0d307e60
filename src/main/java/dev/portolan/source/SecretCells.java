package dev.portolan.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Secrets in tables: a row that names one (`| DB_PASSWORD | … |`), and the cells below a heading
/// that does (`| 账号 | 密码 |`).
final class SecretCells {

  private static final int LONGEST_NAME = 64;

  private static final Pattern VARIABLE =
      Pattern.compile("[A-Z][A-Z0-9]{0,60}(?:_[A-Z0-9]{1,60}){1,12}");

  /// A cell, the end of a row, or the end of a table.
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)<t[hd](?:\\s[^<>]{0,200}+)?>(?:<(?:code|b|strong|kbd|p)>)?(?<cell>[^<>]{0,400}+)<|</tr>|(?<table></table>)");

  /// What is in the header of a column of values.
  private static final List<String> VALUES =
      List.of(
          "默认", "缺省", "預設", "デフォルト", "既定", "初期値", "default", "示例", "范例", "範例", "例", "example", "值",
          "値", "value", "sample");

  /// A longer cell of several words is a sentence.
  private static final int LONGEST_WORDS = 30;

  private SecretCells() {}

  /// @param named where in the text a word for a secret starts
  static void find(String text, BitSet named, SecretValues values) {
    if (named.isEmpty()) {
      return;
    }
    if (text.contains("<td")) {
      html(text, named, values);
    }
    List<Cell> header = List.of();
    int lineBefore = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (text.indexOf('|', start, end) < 0) {
        header = List.of();
      } else if (isRule(text, start, end)) {
        header = start > lineBefore ? cells(text, lineBefore, start - 1) : List.of();
      } else if (header.stream().anyMatch(cell -> cell.names(text, named))
          || hasName(named, start, end)) {
        row(text, named, header, cells(text, start, end), values);
      }
      lineBefore = start;
      start = end + 1;
    }
  }

  /// The same for tables of HTML; the first row of each is its header.
  private static void html(String text, BitSet named, SecretValues values) {
    List<Cell> header = List.of();
    Matcher part = HTML.matcher(text);
    List<Cell> row = new ArrayList<>();
    while (part.find()) {
      if (part.group("cell") != null) {
        row.add(trimmed(text, part.start("cell"), part.end("cell")));
      } else {
        row(text, named, header, row, values);
        header = part.group("table") != null ? List.of() : header.isEmpty() ? row : header;
        row = new ArrayList<>();
      }
    }
  }

  private static boolean hasName(BitSet named, int start, int end) {
    int word = named.nextSetBit(start);
    return word >= 0 && word < end;
  }

  private static void row(
      String text, BitSet named, List<Cell> header, List<Cell> cells, SecretValues values) {
    Optional<Kind> own =
        cells.stream()
            .flatMap(cell -> cell.named(text, named).stream())
            .min(Comparator.comparing(Kind::isAccount));
    Kind ofNamed = own.orElse(Kind.SECRET);
    Optional<Kind> ofRow = own.map(kind -> ofRow(kind, cells));
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Optional<Kind> ofColumn =
          i < header.size() ? header.get(i).named(text, named) : Optional.empty();
      if (ofColumn.isPresent() && (ofRow.isEmpty() || !ofColumn.get().isAccount())) {
        column(text, cell, header.get(i), ofColumn.get(), values);
      } else if (ofRow.isPresent() && !cell.names(text, named) && !cell.isVariable(text)) {
        boolean value = i < header.size() && header.get(i).isOfValues(text);
        values.cell(cell.start(), cell.end(), value ? ofNamed : ofRow.get());
      }
    }
  }

  /// A cell below a name; below `账号/密码` the password stands behind the slash.
  private static void column(String text, Cell cell, Cell header, Kind kind, SecretValues values) {
    boolean pair =
        text.indexOf('/', header.start()) >= 0 && text.indexOf('/', header.start()) < header.end();
    int slash = text.indexOf('/', cell.start());
    if (pair && slash > cell.start() && slash < cell.end()) {
      int from = slash + 1;
      while (from < cell.end() && " `*".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      values.one(from, cell.end(), kind);
    } else {
      values.cell(cell.start(), cell.end(), kind);
    }
  }

  /// Beside a name alone stands its value; in a longer row, much else.
  private static Kind ofRow(Kind named, List<Cell> cells) {
    long filled = cells.stream().filter(cell -> cell.end() > cell.start()).count();
    return named == Kind.PASSWORD && filled > 2 ? Kind.PASSWORD_OR_WORD : named;
  }

  /// Whether the line is the one between a table's header and its rows.
  private static boolean isRule(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (" \t|:>-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.indexOf('-', start, end) >= 0;
  }

  private static List<Cell> cells(String text, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int cell = start;
    for (int i = start; i <= end; i++) {
      if (i == end || (text.charAt(i) == '|' && (i == start || text.charAt(i - 1) != '\\'))) {
        cells.add(trimmed(text, cell, i));
        cell = i + 1;
      }
    }
    return cells;
  }

  private static Cell trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && " \t`*\"'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t`*\"'\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Cell(start, end);
  }

  /// A cell without its blanks and decoration.
  private record Cell(int start, int end) {

    /// Whether the cell is a name, not prose, and the name says secret: `DB_PASSWORD`, `登录密码`,
    /// `Root password`, but not `密码散列`.
    boolean names(String text, BitSet named) {
      if (!hasName(named, start, end) || end - start > LONGEST_NAME) {
        return false;
      }
      boolean several = text.indexOf(' ', start, end) >= 0;
      return several
          ? end - start <= LONGEST_WORDS && NamedSecrets.isName(last(text, named))
          : text.charAt(end - 1) < 128 || NamedSecrets.isName(last(text, named));
    }

    /// What the name says, if the cell is one.
    Optional<Kind> named(String text, BitSet named) {
      return names(text, named) ? Optional.of(kind(text, named)) : Optional.empty();
    }

    /// Whether the cell is a name in capitals, the way variables are written.
    boolean isVariable(String text) {
      return VARIABLE.matcher(text.substring(start, end)).matches();
    }

    /// Whether the cells below hold values: defaults or examples.
    boolean isOfValues(String text) {
      String header = text.substring(start, end).toLowerCase(Locale.ROOT);
      return VALUES.stream().anyMatch(header::contains);
    }

    /// What the name says by its last word.
    Kind kind(String text, BitSet named) {
      return NamedSecrets.kind(last(text, named));
    }

    /// From its last word for a secret on, without what a bracket adds: `密码（默认）`.
    private String last(String text, BitSet named) {
      int word = named.previousSetBit(end - 1);
      int to = end;
      for (int i = word; ")）".indexOf(text.charAt(end - 1)) >= 0 && i < end; i++) {
        if ("(（".indexOf(text.charAt(i)) >= 0) {
          to = i;
          break;
        }
      }
      return text.substring(word, to).strip().toLowerCase(Locale.ROOT);
    }
  }
}
