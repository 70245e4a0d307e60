package dev.portolan.markdown;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Document.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The YAML between two lines of `---` at the start of a file, or the TOML between two of `+++`.
/// Only scalars and lists of scalars are understood, which is all that a document says of itself
/// there; no YAML library reads text that is not trusted.
///
/// @param values by key in lower case; the elements of a list are joined with `, `
/// @param lines how many lines of the file it takes, 0 where there is none
/// @param findings what could not be read
record FrontMatter(SortedMap<String, Stated> values, int lines, List<Finding> findings) {

  private static final Pattern KEY =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}+)\\s*+:(?:\\s++(.*+))?+");
  private static final Pattern ELEMENT = Pattern.compile("\\s*+-\\s++(.*+)");
  private static final Pattern WITHOUT_COLON =
      Pattern.compile("(title|version|status|updated|authors?)\\s++([^:]++)");
  private static final Pattern TOML_PAIR =
      Pattern.compile("\\s*+([A-Za-z_][\\w.-]*+)\\s*+=\\s*+(.*+)");
  private static final Pattern TOML_DEEPER = Pattern.compile("\\s*+(?:[\\[\\]{}\"'].*+)?");
  private static final Set<String> OPENING = Set.of("---", "+++");
  private static final int LONGEST = 300;

  static FrontMatter of(String file, List<String> lines) {
    boolean toml = lines.getFirst().stripTrailing().equals("+++");
    int end = end(lines, toml ? Set.of("+++") : Set.of("---", "..."));
    Reader reader = new Reader(file);
    for (int i = 1; i < end; i++) {
      String line = withoutComment(lines.get(i));
      reader.read(toml ? fromToml(line) : line, i + 1);
    }
    if (!reader.isFrontMatter()) {
      return new FrontMatter(new TreeMap<>(), 0, List.of());
    }
    reader.endValue();
    return new FrontMatter(reader.values, end + 1, reader.findings);
  }

  /// The index of the closing line, or -1 where there is none near.
  private static int end(List<String> lines, Set<String> closing) {
    if (OPENING.contains(lines.getFirst().stripTrailing())) {
      for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
        if (closing.contains(lines.get(i).stripTrailing())) {
          return i;
        }
      }
    }
    return -1;
  }

  /// A line of TOML as one of YAML. What lies deeper than a pair, such as a table or an array of
  /// several lines, says nothing of the document.
  private static String fromToml(String line) {
    Matcher pair = TOML_PAIR.matcher(line);
    if (!pair.matches()) {
      return TOML_DEEPER.matcher(line).matches() ? "" : line;
    }
    String value = pair.group(2);
    return pair.group(1) + ": " + (isUnclosed(value) ? "" : value);
  }

  /// Reads line by line; a value is known when the next one starts.
  private static final class Reader {

    private final String file;
    final SortedMap<String, Stated> values = new TreeMap<>();
    final List<Finding> findings = new ArrayList<>();
    private String key = "";
    private String value = "";
    private int keyLine;
    private int understood;
    private int strange;
    private boolean startsStrangely;

    Reader(String file) {
      this.file = file;
    }

    void read(String line, int number) {
      Matcher pair = KEY.matcher(line);
      Matcher element = ELEMENT.matcher(line);
      Matcher almost = WITHOUT_COLON.matcher(line);
      if (pair.matches()) {
        startValue(pair.group(1), pair.group(2), number);
      } else if (element.matches() && !key.isEmpty()) {
        value =
            value.isEmpty() ? scalar(element.group(1)) : value + ", " + scalar(element.group(1));
      } else if (line.startsWith(" ") && !key.isEmpty()) {
        value = isBlockMark(value) ? line.strip() : (value + " " + line.strip()).strip();
      } else if (almost.matches()) {
        startValue(almost.group(1), almost.group(2), number);
        report(number, "“%s”后面少了冒号", "there is no colon after \"%s\"", almost.group(1));
      } else if (!line.isBlank()) {
        strange++;
        startsStrangely |= understood == 0;
        report(number, "看不懂这一行：“%s”", "cannot read this line: \"%s\"", line.strip());
      }
    }

    /// A rule at the start of a document, some prose and another rule are none: front matter starts
    /// with a key, and most of it can be read.
    boolean isFrontMatter() {
      return !startsStrangely && strange < Math.max(1, understood);
    }

    void endValue() {
      if (key.isEmpty()) {
        return;
      }
      if (isUnclosed(value)) {
        report(keyLine, "“%s”没有闭合", "\"%s\" is never closed", value);
      }
      if (values.put(key, new Stated(scalar(value), keyLine)) != null) {
        report(keyLine, "键“%s”出现了两次", "the key \"%s\" stands twice", key);
      }
    }

    private void startValue(String written, @Nullable String start, int line) {
      endValue();
      key = written.strip().toLowerCase(Locale.ROOT);
      value = start == null ? "" : start.strip();
      keyLine = line;
      understood++;
    }

    private void report(int line, String zh, String en, String what) {
      findings.add(
          Finding.of(
              Rule.FRONT_MATTER,
              Location.of(file, line),
              new Words(zh, en).with(what),
              new Words("每行写成“键: 值”", "write each line as \"key: value\"")));
    }
  }

  private static boolean isBlockMark(String value) {
    return value.equals("|") || value.equals(">") || value.equals("|-") || value.equals(">-");
  }

  private static boolean isUnclosed(String value) {
    if (value.isEmpty()) {
      return false;
    }
    char first = value.charAt(0);
    int closing = "[{\"'".indexOf(first);
    return closing >= 0 && (value.length() == 1 || !value.endsWith("" + "]}\"'".charAt(closing)));
  }

  private static String withoutComment(String line) {
    if (line.stripLeading().startsWith("#")) {
      return "";
    }
    int hash = line.indexOf(" #");
    return hash < 0 || line.indexOf('"') >= 0 || line.indexOf('\'') >= 0
        ? line
        : line.substring(0, hash);
  }

  private static String scalar(String value) {
    String plain = value.strip();
    if (isBlockMark(plain)) {
      return "";
    }
    if (plain.length() > 1 && plain.startsWith("[") && plain.endsWith("]")) {
      List<String> elements = new ArrayList<>();
      for (String element : plain.substring(1, plain.length() - 1).split(",")) {
        elements.add(scalar(element));
      }
      return String.join(", ", elements);
    }
    char first = plain.isEmpty() ? ' ' : plain.charAt(0);
    boolean quoted =
        plain.length() > 1 && (first == '"' || first == '\'') && plain.endsWith("" + first);
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }
}
