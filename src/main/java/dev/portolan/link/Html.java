package dev.portolan.link;

/// Character references, as the sanitiser writes them.
final class Html {

  private static final int LONGEST_REFERENCE = 10;

  private Html() {}

  /// Text made safe for an attribute in double quotes, and for text.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;");
  }

  /// The text of an attribute, its references resolved.
  static String unescape(String html) {
    if (html.indexOf('&') < 0) {
      return html;
    }
    StringBuilder text = new StringBuilder(html.length());
    int i = 0;
    while (i < html.length()) {
      int end = referenceEnd(html, i);
      int c = end < 0 ? -1 : reference(html.substring(i + 1, end));
      if (c < 0) {
        text.append(html.charAt(i));
        i++;
      } else {
        text.appendCodePoint(c);
        i = end + 1;
      }
    }
    return text.toString();
  }

  /// Where the reference at `i` ends, its semicolon; -1 where there is none.
  static int referenceEnd(String html, int i) {
    return html.charAt(i) == '&'
        ? html.indexOf(';', i, Math.min(html.length(), i + LONGEST_REFERENCE))
        : -1;
  }

  /// The character that a reference stands for, or -1 where it is none that the sanitiser writes.
  private static int reference(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      default -> numeric(name);
    };
  }

  private static int numeric(String name) {
    if (!name.matches("#\\d{1,7}")) {
      return -1;
    }
    int c = Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(c) ? c : -1;
  }
}
