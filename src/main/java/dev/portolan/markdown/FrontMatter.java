package dev.portolan.markdown;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The YAML between two lines of `---` at the start of a file. Only scalars and lists of scalars
/// are understood, which is all that a document says of itself there; no YAML library reads text
/// that is not trusted.
///
/// @param values by key in lower case; the elements of a list are joined with `, `
/// @param lines how many lines of the file it takes, 0 where there is none
/// @param findings what could not be read
record FrontMatter(SortedMap<String, String> values, int lines, List<Finding> findings) {

  private static final Pattern KEY =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}+)\\s*+:(?:\\s++(.*+))?+");
  private static final Pattern ELEMENT = Pattern.compile("\\s*+-\\s++(.*+)");
  private static final int LONGEST = 300;

  static FrontMatter of(String file, List<String> lines) {
    int end = end(lines);
    if (end < 0) {
      return new FrontMatter(new TreeMap<>(), 0, List.of());
    }
    SortedMap<String, String> values = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    String key = "";
    for (int i = 1; i < end; i++) {
      String line = withoutComment(lines.get(i));
      Matcher pair = KEY.matcher(line);
      Matcher element = ELEMENT.matcher(line);
      if (pair.matches()) {
        key = pair.group(1).strip().toLowerCase(Locale.ROOT);
        String value = pair.group(2);
        if (values.put(key, value == null ? "" : scalar(value)) != null) {
          findings.add(finding(file, i, "键“%s”出现了两次", "the key \"%s\" stands twice", key));
        }
      } else if (element.matches() && !key.isEmpty()) {
        values.merge(key, scalar(element.group(1)), FrontMatter::joined);
      } else if (line.startsWith(" ") && !key.isEmpty()) {
        values.merge(key, scalar(line), FrontMatter::continued);
      } else if (!line.isBlank()) {
        findings.add(
            finding(file, i, "看不懂这一行：“%s”", "cannot read this line: \"%s\"", line.strip()));
      }
    }
    return new FrontMatter(values, end + 1, findings);
  }

  /// The index of the closing line, or -1 where the file does not start with front matter: a rule
  /// at the start of a document is none.
  private static int end(List<String> lines) {
    if (!lines.getFirst().stripTrailing().equals("---")) {
      return -1;
    }
    boolean keyed = false;
    for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return keyed || i == 1 ? i : -1;
      }
      if (!keyed && !line.isEmpty() && !line.startsWith("#")) {
        if (!KEY.matcher(line).matches()) {
          return -1;
        }
        keyed = true;
      }
    }
    return -1;
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
    if (plain.equals("|") || plain.equals(">") || plain.equals("|-") || plain.equals(">-")) {
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

  private static String joined(String before, String element) {
    return before.isEmpty() ? element : before + ", " + element;
  }

  private static String continued(String before, String line) {
    return before.isEmpty() ? line : before + " " + line;
  }

  private static Finding finding(String file, int index, String zh, String en, String what) {
    return Finding.of(
        Rule.FRONT_MATTER,
        Location.of(file, index + 1),
        new Words(zh, en).with(what),
        new Words("每行写成“键: 值”", "write each line as \"key: value\""));
  }
}
