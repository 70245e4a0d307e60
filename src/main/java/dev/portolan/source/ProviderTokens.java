package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tokens whose shape says who issued them. The shapes are data (`secrets.tsv`). A line is matched
/// only if it holds the shape's keyword, so that a document without secrets costs a few plain
/// searches.
final class ProviderTokens {

  private static final Words PRIVATE_KEY = new Words("私钥", "a private key");
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";

  /// Fewer characters between the marks stand for a key; authors also show the first line of one.
  private static final int SHORTEST_KEY = 24;

  private static final Pattern BLANK = Pattern.compile("\n[ \\t>]*\n");
  private static final Pattern KEY_LINE = Pattern.compile("[ \\t>]*[A-Za-z0-9+/=]{40}");

  private final List<Shape> shapes;
  private final Keywords keywords;

  private ProviderTokens(List<Shape> shapes) {
    this.shapes = shapes;
    this.keywords = new Keywords(shapes.stream().map(Shape::keyword).toList());
  }

  static ProviderTokens load() {
    return new ProviderTokens(Data.rows("secrets.tsv").stream().map(Shape::parse).toList());
  }

  List<SecretSpan> find(String text) {
    List<SecretSpan> spans = new ArrayList<>();
    int[] done = new int[shapes.size()];
    keywords.find(
        text,
        (shape, offset) -> {
          if (offset >= done[shape]) {
            done[shape] = shapes.get(shape).matchLine(text, offset, spans);
          }
        });
    findPrivateKeys(text, spans);
    return spans;
  }

  /// The body between the marks; up to the next blank line where the end mark is missing.
  private static void findPrivateKeys(String text, List<SecretSpan> spans) {
    int begin = text.indexOf(BEGIN);
    int mayEnd = text.indexOf(END);
    while (begin >= 0) {
      int mark = text.indexOf("-----", begin + BEGIN.length());
      if (mark < 0) {
        return;
      }
      int body = mark + 5;
      if (text.substring(begin, Math.min(mark, begin + 80)).contains("PRIVATE KEY")) {
        mayEnd = mayEnd < 0 || mayEnd >= body ? mayEnd : text.indexOf(END, body);
        int end = endOfKey(text, body, mayEnd);
        if (end - body > SHORTEST_KEY) {
          spans.add(new SecretSpan(body, end, Rule.SECRET, PRIVATE_KEY));
        }
        body = end;
      }
      begin = text.indexOf(BEGIN, body);
    }
  }

  /// Where the body of a key ends: at its end mark, or where it has none before the next key, at
  /// the first blank line that no more of the key follows.
  ///
  /// @param end where the next end mark stands, or -1
  private static int endOfKey(String text, int body, int end) {
    int next = text.indexOf(BEGIN, body);
    if (end >= 0 && (next < 0 || end < next)) {
      return end;
    }
    int limit = next < 0 ? text.length() : next;
    Matcher blank = BLANK.matcher(text).region(body, limit);
    while (blank.find()) {
      if (!KEY_LINE.matcher(text).region(blank.end(), limit).lookingAt()) {
        return blank.start();
      }
    }
    return limit;
  }

  private record Shape(String keyword, Pattern pattern, Words what) {

    static Shape parse(String[] columns) {
      return new Shape(
          columns[0],
          Pattern.compile("(?<![A-Za-z0-9_])(?:" + columns[1] + ")"),
          new Words(columns[3], columns[2]));
    }

    /// Matches the line around an offset; returns where the line ends.
    int matchLine(String text, int offset, List<SecretSpan> spans) {
      int newline = text.indexOf('\n', offset);
      int end = newline < 0 ? text.length() : newline;
      Matcher matcher = pattern.matcher(text).region(text.lastIndexOf('\n', offset) + 1, end);
      while (matcher.find()) {
        int group = matcher.groupCount();
        spans.add(span(text, matcher.start(group), matcher.end(group)));
      }
      return end;
    }

    /// A token made of one or two characters (`sk-xxxxxxxx`) is a blank form; one that says it is
    /// an example may still be real.
    private SecretSpan span(String text, int start, int end) {
      String token = text.substring(start, end);
      if (Randomness.bitsPerCharacter(token) < 2.5) {
        return new SecretSpan(start, start, Rule.SECRET, what);
      }
      Rule rule = Randomness.saysExample(token) ? Rule.POSSIBLE_SECRET : Rule.SECRET;
      return new SecretSpan(start, end, rule, what);
    }
  }
}
