package dev.portolan.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A start or end tag of raw HTML.
///
/// @param name in lower case
/// @param closing whether it is an end tag
/// @param attributes by name in lower case, entities resolved; the first of a name counts
/// @param start offset of the tag in the text it was read from
/// @param end offset after the tag in the text it was read from
record Tag(String name, boolean closing, Map<String, String> attributes, int start, int end) {

  /// Whether a tag may start at that place of the text.
  static boolean startsAt(String html, int at) {
    int name = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return html.charAt(at) == '<' && name < html.length() && isLetter(html.charAt(name));
  }

  /// Reads the tag that starts at that place; it ends at the first `>` outside quotes, or with the
  /// text.
  static Tag read(String html, int start) {
    boolean closing = html.charAt(start + 1) == '/';
    int at = closing ? start + 2 : start + 1;
    int nameEnd = at;
    while (nameEnd < html.length() && isNamePart(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = html.substring(at, nameEnd).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    int end = readAttributes(html, nameEnd, attributes);
    return new Tag(name, closing, attributes, start, end);
  }

  /// The attribute's value, or an empty string.
  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }

  private static int readAttributes(String html, int from, Map<String, String> attributes) {
    int at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      if (isSeparator(html.charAt(at))) {
        at++;
        continue;
      }
      int nameEnd = at;
      while (nameEnd < html.length() && !isEndOfName(html.charAt(nameEnd))) {
        nameEnd++;
      }
      String name = html.substring(at, nameEnd).toLowerCase(Locale.ROOT);
      at = skipSpace(html, Math.max(nameEnd, at + 1));
      if (at < html.length() && html.charAt(at) == '=') {
        int start = skipSpace(html, at + 1);
        at = endOfValue(html, start);
        attributes.putIfAbsent(name, value(html, start, at));
      } else {
        attributes.putIfAbsent(name, "");
      }
    }
    return Math.min(at + 1, html.length());
  }

  private static int endOfValue(String html, int start) {
    if (start < html.length() && isQuote(html.charAt(start))) {
      int quote = html.indexOf(html.charAt(start), start + 1);
      return quote < 0 ? html.length() : quote + 1;
    }
    int end = start;
    while (end < html.length() && html.charAt(end) != '>' && !isSpace(html.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String value(String html, int start, int end) {
    boolean quoted = end - start > 1 && isQuote(html.charAt(start));
    String value = quoted ? html.substring(start + 1, end - 1) : html.substring(start, end);
    return value.indexOf('&') < 0 ? value : Escaping.unescapeHtml(value);
  }

  private static int skipSpace(String html, int from) {
    int at = from;
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEndOfName(char c) {
    return c == '=' || c == '>' || isSeparator(c);
  }

  private static boolean isSeparator(char c) {
    return c == '/' || isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isLetter(char c) {
    return Characters.isWord(c) && !Character.isDigit(c);
  }

  private static boolean isNamePart(char c) {
    return Characters.isWord(c) || "-:_.".indexOf(c) >= 0;
  }
}
