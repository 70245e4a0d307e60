package dev.portolan.markdown;

import java.util.Locale;

/// Spells sanitised HTML plainly. The sanitiser writes `，` as `&#xff0c;`, `<br>` as `<br />` and a
/// comment between two braces, which makes pages larger and hinders whoever searches or copies
/// them. Characters that reorder text are shown by their code here, wherever they came from.
final class Spelling {

  private static final String COMMENT = "<!-- -->";

  private final String html;
  private final StringBuilder out;
  private int at;
  private boolean inTag;

  private Spelling(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
  }

  /// @param html as the sanitiser writes it: every `<` and `>` is a tag's
  static String plain(String html) {
    return new Spelling(html).plain();
  }

  private String plain() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '&') {
        reference();
      } else if (c == '<' && html.startsWith(COMMENT, at)) {
        out.append("&#123;");
        at += COMMENT.length() + 1;
      } else if (inTag && html.startsWith(" />", at)) {
        at += 2;
      } else {
        inTag = c == '<' || (inTag && c != '>');
        character(c);
        at++;
      }
    }
    return out.toString();
  }

  private void reference() {
    int end = html.indexOf(';', at);
    int code = end < 0 || end - at > 9 ? -1 : code(html.substring(at + 1, end));
    if (code < ' ' || code == '<' || code == '>' || code == '&' || (inTag && code == '"')) {
      out.append('&');
      at++;
    } else {
      out.appendCodePoint(code);
      at = end + 1;
    }
  }

  private static int code(String reference) {
    try {
      if (reference.startsWith("#x")) {
        return Integer.parseInt(reference.substring(2), 16);
      }
      return reference.startsWith("#") ? Integer.parseInt(reference.substring(1)) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void character(char c) {
    if (!Characters.reorders(c)) {
      out.append(c);
    } else if (!inTag) {
      out.append("<span class=\"bidi\">U+")
          .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
          .append("</span>");
    }
  }
}
