package dev.portolan.normalize;

import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import dev.portolan.normalize.SourceLines.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what an author was to replace and did not. Brackets mean many things (`[x]`, `arr[0]`,
/// `[ERROR]`, links), so only the template's own texts count; and where a document is not in the
/// template's shape, only when they are all that a cell, an item or a field holds.
final class Placeholders {

  private static final Pattern BRACKETS =
      Pattern.compile("(?<![\\w!^\\]\\\\])\\[([^\\[\\]]{1,60})](?![(\\[])");
  private static final Pattern CROSSES = Pattern.compile("(?<![\\w-])(?:x{3,8}|X{3,8})(?![\\w-])");
  private static final Pattern DATE =
      Pattern.compile("(?<![\\w-])(?:YYYY|yyyy)[-/](?:MM|mm)[-/](?:DD|dd)(?!\\w)");
  private static final Pattern ADDRESS = Pattern.compile("\\b[a-z][a-z0-9+.-]{1,20}://\\.\\.\\.");
  private static final int LONGEST_LINK = 20;
  private static final int LONGEST_CELL = 60;
  private static final Pattern CHECKBOX = Pattern.compile("[\\s>]*+[-*+]\\s++(?=\\[.]\\s)");
  private static final Pattern NUMBERED = Pattern.compile("(?<=\\S)\\s*(?:\\d+|[A-Z])$");
  private static final Pattern INVENTED = Pattern.compile(".*(?:\\d|[a-z][A-Z]).*");
  private static final String BEFORE = "|│:：-*>";
  private static final String AFTER = "|│,，(（;；";
  private static final String MARKS = " *_\t";

  private final Set<String> texts;
  private final Vocabulary vocabulary;

  Placeholders(Template template, Vocabulary vocabulary) {
    this.texts = template.placeholders();
    this.vocabulary = vocabulary;
  }

  /// @param shaped whether the document is in the template's shape
  /// @return in source order
  List<Placeholder> in(List<SourceLines> lines, boolean shaped) {
    List<Placeholder> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      find(lines.get(i), i + 1, shaped, found);
    }
    found.sort(Comparator.comparingInt(Placeholder::line).thenComparingInt(Placeholder::column));
    return found;
  }

  private void find(SourceLines line, int number, boolean shaped, List<Placeholder> found) {
    String text = line.text();
    if (text.indexOf('[') >= 0) {
      brackets(line, number, shaped, found);
    }
    // Most lines hold nothing of the kind, and a search for characters tells so soonest.
    if (text.contains("xxx") || text.contains("XXX")) {
      alone(CROSSES, text, number, found);
    }
    if (line.kind() == Kind.PROSE) {
      if (text.contains("YYYY") || text.contains("yyyy")) {
        alone(DATE, text, number, found);
      }
      if (text.contains("://...")) {
        alone(ADDRESS, text, number, found);
      }
      if (shaped && text.indexOf('|') >= 0) {
        cells(text, number, found);
      }
      if (text.contains("](")) {
        links(text, number, found);
      }
    }
  }

  private void brackets(SourceLines line, int number, boolean shaped, List<Placeholder> found) {
    String text = line.text();
    Matcher brackets = BRACKETS.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      if (!brackets.region(at, text.length()).lookingAt()) {
        continue;
      }
      boolean placed =
          shaped
              ? mayStand(line, brackets)
              : line.kind() == Kind.PROSE
                  && isHan(brackets.group(1))
                  && isAlone(text, brackets.start(), brackets.end());
      if (placed && isOurs(brackets.group(1)) && !CHECKBOX.matcher(text).lookingAt()) {
        found.add(new Placeholder(brackets.group(), number, brackets.start() + 1));
      }
    }
  }

  /// Whether brackets can be a placeholder there, in a document of the template's shape. Latin
  /// words in brackets are also code: in code only made-up ones count (`[resource1]`), and alone on
  /// a line they begin a part of a configuration file or define a link.
  private static boolean mayStand(SourceLines line, Matcher brackets) {
    String inside = brackets.group(1);
    if (isHan(inside)) {
      return true;
    }
    String text = line.text();
    boolean wholeLine = text.strip().length() == brackets.end() - brackets.start();
    boolean definition = text.startsWith(":", brackets.end()) && brackets.start() == 0;
    return !definition
        && (line.kind() != Kind.CODE || INVENTED.matcher(inside).matches())
        && (line.kind() != Kind.DRAWING || !wholeLine);
  }

  private boolean isOurs(String inside) {
    String text = inside.strip();
    if (texts.contains(text) || texts.contains(NUMBERED.matcher(text).replaceFirst(""))) {
      return true;
    }
    String[] example = text.split("[:：]", 2);
    return example.length == 2 && vocabulary.means("word.example", example[0]);
  }

  private static void alone(Pattern pattern, String text, int number, List<Placeholder> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isAlone(text, matcher.start(), matcher.end())) {
        found.add(new Placeholder(matcher.group(), number, matcher.start() + 1));
      }
    }
  }

  private void cells(String text, int number, List<Placeholder> found) {
    int start = text.indexOf('|') + 1;
    for (int end = text.indexOf('|', start); end >= 0; end = text.indexOf('|', start)) {
      if (end > start && end - start <= LONGEST_CELL) {
        words(text, start, end, number, found);
      }
      start = end + 1;
    }
  }

  private void links(String text, int number, List<Placeholder> found) {
    for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 2)) {
      int start = at + 2;
      int end = text.indexOf(')', start, Math.min(text.length(), start + LONGEST_LINK + 1));
      if (end > start && isTarget(text, start, end)) {
        words(text, start, end, number, found);
      }
    }
  }

  private static boolean isTarget(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) > ' ' && text.charAt(at) != '(') {
      at++;
    }
    return at == end;
  }

  /// A cell or a link that says in words that something is still to come.
  private void words(String text, int start, int end, int number, List<Placeholder> found) {
    String written = text.substring(start, end);
    String word = written.strip();
    if (vocabulary.means("placeholder", word)
        && !word.startsWith("[")
        && !DATE.matcher(word).matches()) {
      found.add(new Placeholder(word, number, start + written.indexOf(word) + 1));
    }
  }

  /// Whether a text is all that its cell, list item or field holds.
  private static boolean isAlone(String line, int start, int end) {
    int before = start - 1;
    while (before >= 0 && MARKS.indexOf(line.charAt(before)) >= 0) {
      before--;
    }
    int after = end;
    while (after < line.length() && MARKS.indexOf(line.charAt(after)) >= 0) {
      after++;
    }
    boolean ends = after == line.length();
    boolean opens = before < 0 ? ends : BEFORE.indexOf(line.charAt(before)) >= 0;
    return opens && (ends || AFTER.indexOf(line.charAt(after)) >= 0);
  }

  private static boolean isHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
