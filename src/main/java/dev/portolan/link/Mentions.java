package dev.portolan.link;

import dev.portolan.model.Facts.PortRange;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds mentions of everything the catalog knows in one pass over a text.
final class Mentions {

  private final Names names;
  private final PortMentions ports;

  /// @param names of the entities that have one
  /// @param ports of those that have a number
  Mentions(Names names, PortMentions ports) {
    this.names = names;
    this.ports = ports;
  }

  /// Every name there is.
  Names names() {
    return names;
  }

  /// Every port there is, and what its number leads to.
  Map<PortRange, Entity> ports() {
    return ports.known();
  }

  /// A piece of text between two tags, and what is known of its place.
  ///
  /// @param html the HTML it is a part of
  /// @param start where it begins
  /// @param end where it ends
  /// @param project whose page it stands in
  /// @param code whether it is code
  /// @param filling whether it is all that a cell or a code span holds
  /// @param facts the ports that the row around states
  record Text(
      String html,
      int start,
      int end,
      String project,
      boolean code,
      boolean filling,
      Set<PortRange> facts) {

    boolean isFilledBy(int from, int to) {
      return filling && html.substring(start, from).isBlank() && html.substring(to, end).isBlank();
    }
  }

  /// Writes a text with its mentions linked, each entity once.
  ///
  /// @param seen the entities that need no further link; those that are linked here are added
  void write(Text text, Set<Entity> seen, Writer writer) {
    String html = text.html;
    int written = text.start;
    int port = -1;
    int i = text.start;
    while (i < text.end) {
      char c = html.charAt(i);
      Mention mention = null;
      if (c == '&') {
        i = Math.max(i, Html.referenceEnd(html, i));
      } else if (!Letters.isWord(c) || Letters.beginsIdentifier(html, i)) {
        boolean digit = Letters.isDigit(c);
        mention = digit ? ports.at(html, text.start, i, text.end, text.facts, port) : null;
        port = mention == null ? port : mention.end();
        mention = mention == null ? name(text, i) : mention;
      }
      if (mention != null && seen.add(mention.entity())) {
        writer.plain(written, i);
        writer.link(mention.entity(), html.substring(i, mention.end()));
        written = mention.end();
      }
      i = mention == null ? i + 1 : mention.end();
    }
    writer.plain(written, text.end);
  }

  /// Where the text goes.
  interface Writer {
    void plain(int start, int end);

    void link(Entity entity, String text);
  }

  private @Nullable Mention name(Text text, int start) {
    return names
        .trie()
        .longest(
            text.html,
            start,
            text.end,
            (name, end) ->
                name.countsIn(text.project)
                    && (!name.exact() || text.html.startsWith(name.text(), start))
                    && stands(name, text, start, end));
  }

  private static boolean stands(Name name, Text text, int start, int end) {
    if (name.whole()) {
      return text.isFilledBy(start, end);
    }
    String html = text.html;
    char first = html.charAt(start);
    char last = html.charAt(end - 1);
    boolean begins = !Letters.isWord(first) || Letters.beginsIdentifier(html, start);
    boolean ends = !Letters.isWord(last) || Letters.endsIdentifier(html, end);
    return begins && ends && !(text.code && isPartOfPath(html, start, end));
  }

  /// In code, what stands beside a slash is a folder or a part of an address.
  private static boolean isPartOfPath(String html, int start, int end) {
    boolean after = start > 1 && html.charAt(start - 1) == '/' && html.charAt(start - 2) != '/';
    return after || (end < html.length() && html.charAt(end) == '/');
  }
}
