package dev.portolan.markdown;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the HTML of one document. Everything from the document goes through [#text] or
/// [#attribute], which escape it.
final class Html {

  private final Set<Integer> linesWithId = new HashSet<>();
  private final StringBuilder out = new StringBuilder(4096);

  /// Markup of our own.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Text of the author's.
  Html text(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String escaped = c <= '>' ? escaped(c) : null;
      if (escaped != null) {
        out.append(text, seen, i).append(escaped);
        seen = i + 1;
      }
    }
    out.append(text, seen, text.length());
    return this;
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> null;
    };
  }

  /// An attribute with a leading space; the name is ours, the value the author's.
  Html attribute(String name, String value) {
    raw(" ").raw(name).raw("=\"");
    int seen = 0;
    for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', seen)) {
      text(value.substring(seen, quote)).raw("&#34;");
      seen = quote + 1;
    }
    return text(value.substring(seen)).raw("\"");
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
    out.setLength(0);
    return piece;
  }
}
