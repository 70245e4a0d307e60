package dev.portolan.normalize;

import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what an author was to replace and did not. Brackets mean many things (`[x]`, `arr[0]`,
/// `[ERROR]`, links), so only the template's own texts count; and where a document is not in the
/// template's shape, only when they are all that a cell, an item or a field holds.
final class Placeholders {

  private static final Pattern BRACKETS =
      Pattern.compile("(?<![\\w!^\\]\\\\])\\[([^\\[\\]]{1,60})](?![(\\[:])");
  private static final Pattern CROSSES = Pattern.compile("(?<![\\w-])[xX]{3,8}(?![\\w-])");
  private static final Pattern DATE =
      Pattern.compile("(?<![\\w-])(?:YYYY|yyyy)[-/](?:MM|mm)[-/](?:DD|dd)(?!\\w)");
  private static final Pattern ADDRESS = Pattern.compile("\\b[a-z][a-z0-9+.-]{1,20}://\\.\\.\\.");
  private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]{1,20})\\)");
  private static final Pattern CELL = Pattern.compile("(?<=\\|)([^|]{1,60})(?=\\|)");
  private static final Pattern DISTINCT = Pattern.compile(".*(?:\\d|[a-z][A-Z]).*");
  private static final String BEFORE = "|:：-*>";
  private static final String AFTER = "|,，(（;；";

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
    return found;
  }

  private void find(SourceLines line, int number, boolean shaped, List<Placeholder> found) {
    String text = line.text();
    if (text.indexOf('[') >= 0) {
      brackets(line, number, shaped, found);
    }
    alone(CROSSES, text, number, found);
    if (line.fenced()) {
      return;
    }
    alone(DATE, text, number, found);
    alone(ADDRESS, text, number, found);
    if (text.indexOf('|') >= 0 && shaped) {
      words(CELL, text, number, found);
    }
    if (text.indexOf('(') >= 0) {
      words(LINK, text, number, found);
    }
  }

  private void brackets(SourceLines line, int number, boolean shaped, List<Placeholder> found) {
    Matcher brackets = BRACKETS.matcher(line.text());
    while (brackets.find()) {
      String inside = brackets.group(1);
      boolean ours =
          texts.contains(inside.replaceFirst("[\\dA-Z]$", "").strip())
              || texts.contains(inside.strip());
      boolean telling =
          isHan(inside) || (shaped && (!line.fenced() || DISTINCT.matcher(inside).matches()));
      boolean placed =
          shaped || (!line.fenced() && isAlone(line.text(), brackets.start(), brackets.end()));
      if (ours && telling && placed && !isCheckbox(line.text(), brackets.start(), inside)) {
        found.add(new Placeholder(brackets.group(), number, brackets.start() + 1));
      }
    }
  }

  private static void alone(Pattern pattern, String text, int number, List<Placeholder> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isAlone(text, matcher.start(), matcher.end())) {
        found.add(new Placeholder(matcher.group(), number, matcher.start() + 1));
      }
    }
  }

  private void words(Pattern pattern, String text, int number, List<Placeholder> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String word = matcher.group(1).strip();
      if (vocabulary.means("placeholder", word)
          && !DATE.matcher(word).matches()
          && !word.startsWith("[")) {
        int indent = matcher.group(1).indexOf(word);
        found.add(new Placeholder(word, number, matcher.start(1) + indent + 1));
      }
    }
  }

  /// Whether a text is all that its cell, list item or field holds.
  private static boolean isAlone(String line, int start, int end) {
    int before = start - 1;
    while (before >= 0 && " *_\t".indexOf(line.charAt(before)) >= 0) {
      before--;
    }
    int after = end;
    while (after < line.length() && " *_\t".indexOf(line.charAt(after)) >= 0) {
      after++;
    }
    boolean opens = before < 0 ? after == line.length() : BEFORE.indexOf(line.charAt(before)) >= 0;
    return opens && (after == line.length() || AFTER.indexOf(line.charAt(after)) >= 0);
  }

  private static boolean isCheckbox(String line, int start, String inside) {
    return inside.length() == 1 && line.substring(0, start).matches("[\\s>]*[-*+]\\s+");
  }

  private static boolean isHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
