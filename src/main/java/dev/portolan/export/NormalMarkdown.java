package dev.portolan.export;

import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import dev.portolan.model.Site.LinkedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A document as Markdown in the order in which its page shows it: every line as its author wrote
/// it, the sections in the template's order. For readers that prefer text to HTML.
final class NormalMarkdown {

  private final List<String> lines;
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private NormalMarkdown(LinkedPage page) {
    lines = page.page().source().text().lines().toList();
    List<Integer> starts =
        page.page().normal().document().sections().stream().map(Section::line).sorted().toList();
    for (int i = 0; i < starts.size(); i++) {
      ends.put(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) - 1 : lines.size());
    }
    // What stands before all sections, such as front matter, stays before them.
    write(0, starts.isEmpty() ? lines.size() : starts.getFirst() - 1);
  }

  /// Where it is in the portal.
  static String path(LinkedPage page) {
    return page.url() + "index.md";
  }

  static String of(LinkedPage page) {
    NormalMarkdown markdown = new NormalMarkdown(page);
    page.page().normal().outline().forEach(markdown::write);
    return markdown.text.toString();
  }

  private void write(Node node) {
    int start = node.section().line();
    write(start - 1, ends.getOrDefault(start, start - 1));
    node.children().forEach(this::write);
  }

  private void write(int from, int to) {
    lines.subList(from, Math.max(from, to)).forEach(line -> text.append(line).append('\n'));
  }
}
