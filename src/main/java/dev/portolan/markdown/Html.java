package dev.portolan.markdown;

import java.util.HashSet;
import java.util.Set;

/// Collects the HTML of one document. Everything from the document goes through [#text] or
/// [#attribute], which escape it.
final class Html {

  private final Set<Integer> linesWithId = new HashSet<>();
  private StringBuilder out = new StringBuilder(4096);

  /// Markup of our own.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Text of the author's.
  Html text(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&#34;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /// An attribute with a leading space; the name is ours, the value the author's.
  Html attribute(String name, CharSequence value) {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
    return this;
  }

  /// The id by which others link to a source line, on the first element that stands on it.
  Html lineId(int line) {
    if (linesWithId.add(line)) {
      out.append(" id=\"L-").append(line).append('"');
    }
    return this;
  }

  /// Opens the frame of something that may be wider than the page. It takes the keyboard's focus,
  /// so that it can be scrolled without a mouse, and is named by the heading above it.
  ///
  /// @param label id of that heading, or empty
  Html openScroll(String label) {
    raw("<div class=\"scroll\" tabindex=\"0\"");
    if (!label.isEmpty()) {
      raw(" role=\"group\"").attribute("aria-labelledby", label);
    }
    return raw(">");
  }

  /// Ends a piece: all HTML since the last call.
  String take() {
    String piece = out.toString();
    out = new StringBuilder(4096);
    return piece;
  }
}
