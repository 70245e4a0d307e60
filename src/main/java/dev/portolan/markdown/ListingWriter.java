package dev.portolan.markdown;

import dev.portolan.model.DisplayWidth;

/// Writes code as HTML. In drawings, runs of wide characters are marked, so that the theme can give
/// each exactly two columns.
final class ListingWriter {

  private ListingWriter() {}

  static void write(Html html, Listing code, String label) {
    html.openScroll(label).raw("<pre").lineId(code.line());
    if (code.isDrawing()) {
      html.raw(" class=\"drawing\"><code>");
      drawing(html, code.text());
    } else {
      html.raw("><code");
      if (!code.language().isEmpty()) {
        html.attribute("class", "language-" + code.language());
      }
      html.raw(">").text(code.text());
    }
    html.raw("</code></pre></div>\n");
  }

  private static void drawing(Html html, String text) {
    int start = 0;
    while (start < text.length()) {
      boolean wide = DisplayWidth.isWide(text.codePointAt(start));
      int end = start;
      while (end < text.length() && DisplayWidth.isWide(text.codePointAt(end)) == wide) {
        end += Character.charCount(text.codePointAt(end));
      }
      html.raw(wide ? "<span class=\"w2\">" : "").text(text.substring(start, end));
      html.raw(wide ? "</span>" : "");
      start = end;
    }
  }
}
