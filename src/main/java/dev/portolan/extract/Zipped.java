package dev.portolan.extract;

import java.util.List;
import java.util.regex.Pattern;

/// Lists in two cells of a row that belong together one by one: `A / B` beside `80 / 443`.
final class Zipped {

  /// Signs that hardly stand inside one name or one value.
  private static final List<Pattern> CLEAR =
      List.of(Pattern.compile("\\n"), Pattern.compile("[、；;]"), Pattern.compile("\\s+[/／|+]\\s+"));

  /// Signs that may, so that both cells must have them.
  private static final List<Pattern> UNCLEAR =
      List.of(Pattern.compile("[,，]"), Pattern.compile("[/／]"));

  private Zipped() {}

  /// The parts of `text` if it lists `count` of them, and uses a sign that parts `beside` too
  /// unless it is a clear one; else the text alone.
  static List<String> parts(String text, String beside, int count) {
    if (count < 2) {
      return List.of(text);
    }
    for (Pattern sign : CLEAR) {
      List<String> parts = split(sign, text);
      if (parts.size() == count) {
        return parts;
      }
    }
    for (Pattern sign : UNCLEAR) {
      List<String> parts = split(sign, text);
      if (parts.size() == count && split(sign, beside).size() == count) {
        return parts;
      }
    }
    return List.of(text);
  }

  private static List<String> split(Pattern sign, String text) {
    return sign.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
