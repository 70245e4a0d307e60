package dev.portolan.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A quote that begins with `[!NOTE]`, as GitHub writes it, or that [Preparation] made of a MkDocs
/// admonition.
///
/// @param kind note, tip, important, warning or caution
/// @param title what the author wrote as its title, else the marker's word
/// @param marker the node to leave out
record Alert(String kind, String title, LinkRef marker) {

  private static final Pattern MARKER =
      Pattern.compile("\\[!([A-Za-z]{3,15}+)(?: ++\"?+([^\"\\]]{1,200}+)\"?+)?+\\]");

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("note", "note"),
          Map.entry("info", "note"),
          Map.entry("abstract", "note"),
          Map.entry("example", "note"),
          Map.entry("quote", "note"),
          Map.entry("tip", "tip"),
          Map.entry("success", "tip"),
          Map.entry("important", "important"),
          Map.entry("question", "important"),
          Map.entry("warning", "warning"),
          Map.entry("caution", "caution"),
          Map.entry("danger", "caution"),
          Map.entry("failure", "caution"),
          Map.entry("bug", "caution"));

  static @Nullable Alert of(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)
        || !(paragraph.getFirstChild() instanceof LinkRef marker)
        || marker.isDefined()) {
      return null;
    }
    Matcher words = MARKER.matcher(marker.getChars());
    if (!words.matches()) {
      return null;
    }
    String kind = KINDS.get(words.group(1).toLowerCase(Locale.ROOT));
    String title = words.group(2);
    return kind == null ? null : new Alert(kind, title == null ? words.group(1) : title, marker);
  }

  /// Whether a node is the marker, or the line break after it.
  boolean holds(Node node) {
    return marker.equals(node instanceof SoftLineBreak ? node.getPrevious() : node);
  }
}
