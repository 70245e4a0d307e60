package dev.portolan.diagram;

import org.jspecify.annotations.Nullable;

/// Where in the HTML of a section a block of code stands, as the parser writes it: `<div
/// class="scroll" …><pre id="L-12"…><code…>…</code></pre></div>`.
///
/// @param start where it begins
/// @param end the position after it
/// @param scroll the opening tag of its frame
/// @param text all of it, without the id of its line and the name of its language
record CodeBlock(int start, int end, String scroll, String text) {

  private static final String FRAME = "<div class=\"scroll\"";
  private static final String END = "</pre></div>";

  /// The block whose first line is the given one, or null where the HTML shows none.
  static @Nullable CodeBlock at(int line, StringBuilder html) {
    String id = "<pre id=\"L-" + line + "\"";
    int pre = html.indexOf(id);
    int start = pre < 0 ? -1 : html.lastIndexOf(FRAME, pre);
    int end = pre < 0 ? -1 : html.indexOf(END, pre);
    if (start < 0 || end < 0 || html.indexOf(">", start) != pre - 1) {
      return null;
    }
    String scroll = html.substring(start, pre);
    int after = end + END.length();
    String text = html.substring(pre + id.length(), after);
    String bare = text.replaceFirst("<code class=\"[^\"]*\">", "<code>");
    return new CodeBlock(start, after, scroll, scroll + "<pre" + bare);
  }
}
