package dev.portolan.link;

/// A tag as the sanitiser writes it: well formed, attributes in double quotes.
///
/// @param html the HTML it stands in
/// @param start the position of its `<`
/// @param end the position after its `>`
/// @param name the element's name
/// @param opens whether it begins an element
record Tag(String html, int start, int end, String name, boolean opens) {

  /// The tag that begins at `start`. A `>` inside an attribute does not end it.
  static Tag at(String html, int start) {
    boolean opens = !html.startsWith("</", start);
    int nameStart = opens ? start + 1 : start + 2;
    int nameEnd = nameStart;
    while (nameEnd < html.length() && Letters.isWord(html.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = nameEnd;
    boolean quoted = false;
    while (end < html.length() && (quoted || html.charAt(end) != '>')) {
      quoted ^= html.charAt(end) == '"';
      end++;
    }
    int after = Math.min(end + 1, html.length());
    return new Tag(html, start, after, html.substring(nameStart, nameEnd), opens);
  }

  /// The value of an attribute, its references resolved; empty where the tag has none.
  String attribute(String attribute) {
    int value = valueStart(attribute);
    return value < 0 ? "" : Html.unescape(html.substring(value, html.indexOf('"', value)));
  }

  /// Whether the tag has the attribute.
  boolean has(String attribute) {
    return valueStart(attribute) >= 0;
  }

  /// The tag with another value of an attribute that it has.
  String with(String attribute, String value) {
    int at = valueStart(attribute);
    String rest = html.substring(html.indexOf('"', at), end);
    return html.substring(start, at) + Html.escape(value) + rest;
  }

  /// Goes from value to value, so that no value can pass itself off as an attribute.
  private int valueStart(String attribute) {
    int at = start + 1 + name.length();
    while (true) {
      int open = html.indexOf("=\"", at, end);
      int close = open < 0 ? -1 : html.indexOf('"', open + 2, end);
      if (close < 0) {
        return -1;
      }
      if (html.substring(at, open).strip().equals(attribute)) {
        return open + 2;
      }
      at = close + 1;
    }
  }

  @Override
  public String toString() {
    return html.substring(start, end);
  }
}
