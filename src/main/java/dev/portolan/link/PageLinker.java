package dev.portolan.link;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.link.Destination.Attachment;
import dev.portolan.link.Destination.Nowhere;
import dev.portolan.model.Document;
import dev.portolan.model.Link;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import dev.portolan.model.Site.LinkedPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Links one page.
final class PageLinker {

  private final LinkedPage page;
  private final Destinations destinations;
  private final Mentions mentions;
  private final Language language;
  private final Map<Target, Destination> resolved = new HashMap<>();

  PageLinker(LinkedPage page, Destinations destinations, Mentions mentions, Language language) {
    this.page = page;
    this.destinations = destinations;
    this.mentions = mentions;
    this.language = language;
  }

  /// A link as its author wrote it.
  private record Target(String address, boolean image) {

    /// Whether it stays in the page that holds it, whatever else there is.
    boolean stays() {
      return !image && address.startsWith("#");
    }

    /// Whether it leads to a whole page or file, not to a place in it.
    boolean isWhole() {
      return address.indexOf('#') < 0;
    }
  }

  /// A linked page.
  ///
  /// @param from the page before
  /// @param page with its final HTML
  /// @param resolved where each of its links leads
  /// @param findings its links that lead nowhere
  record Result(
      LinkedPage from, LinkedPage page, Map<Target, Destination> resolved, List<Finding> findings) {

    /// The files it shows or links to, by their path in the portal.
    SortedMap<String, Path> attachments() {
      SortedMap<String, Path> attachments = new TreeMap<>();
      for (Destination destination : resolved.values()) {
        if (destination instanceof Attachment attachment) {
          attachments.put(attachment.path(), attachment.source());
        }
      }
      return attachments;
    }

    /// Whether its links lead where they led, in a site that may have changed.
    ///
    /// @param sameTree whether all pages and files are still there, and no others, so that only the
    ///   places in pages can have changed
    boolean leadsAsBefore(Destinations now, boolean sameTree) {
      return resolved.entrySet().stream()
          .filter(link -> !link.getKey().stays() && !(sameTree && link.getKey().isWhole()))
          .allMatch(
              link ->
                  now.resolve(from, link.getKey().address(), link.getKey().image())
                      .equals(link.getValue()));
    }
  }

  Result link() {
    Document document = page.page().normal().document();
    List<Finding> findings = new ArrayList<>();
    List<Link> stale = new ArrayList<>();
    for (Link link : document.links()) {
      if (destination(link.target(), link.image()) instanceof Nowhere nowhere) {
        if (nowhere.rule() == Rule.BROKEN_ANCHOR && isInContents(link)) {
          stale.add(link);
        } else {
          findings.add(finding(link, nowhere));
        }
      }
    }
    if (!stale.isEmpty()) {
      findings.add(staleContents(stale));
    }
    Map<String, Section> linked = new HashMap<>();
    HtmlLinker.Surroundings around =
        new HtmlLinker.Surroundings(
            page, RowPorts.of(page.page().facts()), this::destination, mentions, language);
    for (Section section : document.sections()) {
      String html = HtmlLinker.link(section.html(), around);
      linked.put(section.anchor(), section.withHtml(html));
    }
    return new Result(page, with(linked), resolved, findings);
  }

  private Destination destination(String target, boolean image) {
    return resolved.computeIfAbsent(
        new Target(target, image), _ -> destinations.resolve(page, target, image));
  }

  /// Whether a link stands in the document's table of contents, which the portal makes anew.
  private boolean isInContents(Link link) {
    NormalDocument normal = page.page().normal();
    int heading =
        normal.document().sections().stream()
            .mapToInt(Section::line)
            .filter(line -> line <= link.line())
            .max()
            .orElse(0);
    return contents(normal.outline()).anyMatch(line -> line == heading);
  }

  /// The lines of the headings of tables of contents.
  private static Stream<Integer> contents(List<Node> nodes) {
    return nodes.stream()
        .flatMap(
            node ->
                node.isContents() ? Stream.of(node.section().line()) : contents(node.children()));
  }

  private Finding staleContents(List<Link> stale) {
    Link first = stale.getFirst();
    Words message =
        stale.size() == 1
            ? new Words("目录里的“%s”没有对应的标题", "the contents list “%s”, for which there is no heading")
                .with(first.text())
            : new Words(
                    "目录里的“%s”等 %s 项没有对应的标题",
                    "the contents list “%s” and %s more, for which there is no heading")
                .with(
                    first.text(),
                    new Words(String.valueOf(stale.size()), String.valueOf(stale.size() - 1)));
    return Finding.of(
        Rule.BROKEN_ANCHOR,
        new Location(page.page().source().path(), first.line(), first.column()),
        message,
        new Words("fmt 会按现有的标题重做目录", "fmt makes the contents anew from the headings"));
  }

  private Finding finding(Link link, Nowhere nowhere) {
    Location location = new Location(page.page().source().path(), link.line(), link.column());
    return nowhere.hint() == null
        ? Finding.of(nowhere.rule(), location, nowhere.message())
        : Finding.of(nowhere.rule(), location, nowhere.message(), nowhere.hint());
  }

  /// The page with other sections, by anchor.
  private LinkedPage with(Map<String, Section> sections) {
    NormalDocument normal = page.page().normal();
    Document document = normal.document();
    Document linked =
        document.withSections(
            document.sections().stream().map(section -> in(sections, section)).toList());
    NormalDocument reordered =
        new NormalDocument(
            linked,
            normal.shaped(),
            outline(normal.outline(), sections),
            normal.coverage(),
            normal.completeness(),
            normal.findings());
    return new LinkedPage(new Page(reordered, page.page().facts()), page.url(), page.title());
  }

  private static List<Node> outline(List<Node> nodes, Map<String, Section> sections) {
    return nodes.stream()
        .map(
            node ->
                new Node(
                    NormalDocument.CONTENTS.equals(node.role())
                        ? node.section()
                        : in(sections, node.section()),
                    node.role(),
                    node.number(),
                    outline(node.children(), sections)))
        .toList();
  }

  private static Section in(Map<String, Section> sections, Section section) {
    return sections.getOrDefault(section.anchor(), section);
  }
}
