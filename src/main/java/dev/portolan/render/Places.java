package dev.portolan.render;

import dev.portolan.finding.Location;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import dev.portolan.model.Site;
import dev.portolan.model.Urls;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where in the portal a line of a source file can be seen.
final class Places {

  private static final String LINE_ID = "id=\"L-";

  private final Map<String, Shown> bySource;

  Places(List<Site.LinkedPage> pages) {
    this.bySource =
        pages.parallelStream()
            .map(Shown::of)
            .collect(Collectors.toUnmodifiableMap(Shown::source, Function.identity(), (a, b) -> a));
  }

  /// A link to the place, or null where no page shows the file.
  @Nullable String link(String from, Location location) {
    Shown shown = bySource.get(location.file());
    if (shown == null) {
      return null;
    }
    String anchor = shown.anchor(location.line());
    return anchor == null ? Urls.link(from, shown.url()) : Urls.link(from, shown.url(), anchor);
  }

  /// A source file on its page.
  ///
  /// @param lines the lines that have an id of their own (`L-12`)
  /// @param headings the ids of the headings, by line
  private record Shown(String source, String url, BitSet lines, TreeMap<Integer, String> headings) {

    static Shown of(Site.LinkedPage page) {
      BitSet lines = new BitSet();
      TreeMap<Integer, String> headings = new TreeMap<>();
      page.page().normal().outline().forEach(node -> collect(node, lines, headings));
      return new Shown(page.page().source().path(), page.url(), lines, headings);
    }

    private static void collect(Node node, BitSet lines, Map<Integer, String> headings) {
      Section section = node.section();
      if (section.level() > 0 && !NormalDocument.TITLE.equals(node.role())) {
        headings.put(section.line(), section.anchor());
      }
      String html = section.html();
      for (int at = html.indexOf(LINE_ID); at >= 0; at = html.indexOf(LINE_ID, at + 1)) {
        int start = at + LINE_ID.length();
        int end = start;
        while (end < html.length() && Character.isDigit(html.charAt(end))) {
          end++;
        }
        if (end > start && end - start < 8) {
          lines.set(Integer.parseInt(html, start, end, 10));
        }
      }
      node.children().forEach(child -> collect(child, lines, headings));
    }

    /// The id of the line, else of the heading it stands under; null before the first heading.
    @Nullable String anchor(int line) {
      if (lines.get(line)) {
        return "L-" + line;
      }
      Map.Entry<Integer, String> heading = headings.floorEntry(line);
      return heading == null ? null : heading.getValue();
    }
  }
}
