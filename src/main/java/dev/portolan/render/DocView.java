package dev.portolan.render;

import dev.portolan.finding.Location;
import dev.portolan.model.Catalog;
import dev.portolan.model.Metadata;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import dev.portolan.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A document: the main one of a project, or a further page of it.
///
/// @param id of the project
/// @param project title of the project
/// @param lang the language the document is written in
/// @param status of this document
/// @param scale how complete the project's main document is; null on a further page
/// @param toc the chapters, with the sections under them
/// @param sections everything the document says, in the order to show it
/// @param facts what the project states, by kind
/// @param pages the documents of the project; empty where this is the only one
/// @param around who depends on the project and what it depends on, drawn; null on a further page
///   and where there is nothing to draw
/// @param impact who suffers when the project is down; null on a further page and where nobody does
/// @param previous the project before this one, or null
/// @param next the project after this one, or null
/// @param markdown link to the document's source in the portal
/// @param env link to the project's variables as a file to fill in; null on a further page and
///   where there are none
/// @param repository link to the document where it is kept, or null
record DocView(
    String id,
    Ref project,
    String lang,
    Status status,
    Metadata metadata,
    @Nullable Scale scale,
    List<Entry> toc,
    List<Part> sections,
    List<FactGroup> facts,
    List<Ref> pages,
    @Nullable Neighbourhood around,
    @Nullable ImpactView impact,
    @Nullable Ref previous,
    @Nullable Ref next,
    String markdown,
    @Nullable String env,
    @Nullable String repository) {

  /// A heading in the table of contents.
  ///
  /// @param state `full`, `partial`, `empty`, `missing`; empty where the template has no such
  ///   section
  record Entry(String number, String title, String anchor, String state, List<Entry> children) {}

  /// A section to show.
  ///
  /// @param level of its heading in the page, 2 to 6; 0 where it shows none
  /// @param anchor the id that links to it use, heading or not
  /// @param html its content, safe
  record Part(int level, String number, String title, String anchor, int line, String html) {}

  static DocView of(Site.LinkedPage page, Catalog.Project project, SiteIndex index) {
    Links links = new Links(index, page.url());
    NormalDocument normal = page.page().normal();
    boolean main = page.page().source().main();
    Metadata metadata = main ? project.metadata() : page.page().facts().metadata();
    Map<String, String> states = states(normal.coverage());
    List<Node> nodes = withoutTitle(normal.outline());
    List<Part> parts = new ArrayList<>();
    normal.outline().forEach(node -> collect(node, parts, shift(nodes)));
    return new DocView(
        project.id(),
        links.project(project.id()),
        Tongue.of(page.page().source().text()),
        Status.of(metadata.status()),
        metadata,
        main ? Scale.of(normal.coverage(), index.site().template(), normal.completeness()) : null,
        nodes.stream().map(node -> entry(node, states)).toList(),
        List.copyOf(parts),
        FactGroup.of(project, index, links),
        siblings(project, index, links),
        main ? Neighbourhood.of(project, index, links) : null,
        main ? ImpactView.ofProject(project.id(), index, links) : null,
        neighbour(project, -1, index, links),
        neighbour(project, 1, index, links),
        links.to(sourceUrl(page)),
        main && !project.facts().env().isEmpty() ? links.to(project.url() + "env.example") : null,
        repository(page, index));
  }

  /// Where the Markdown of a page is in the portal.
  static String sourceUrl(Site.LinkedPage page) {
    return page.url() + "source.md";
  }

  /// The title of a document is the title of its page, and no heading of its own.
  private static List<Node> withoutTitle(List<Node> outline) {
    return outline.stream()
        .flatMap(node -> isTitle(node) ? node.children().stream() : List.of(node).stream())
        .filter(node -> !node.section().title().isEmpty())
        .filter(node -> !isContents(node))
        .toList();
  }

  private static boolean isTitle(Node node) {
    return node.section().level() < 1 || NormalDocument.TITLE.equals(node.role());
  }

  /// A table of contents that the author kept by hand: the page has its own, which is always right.
  private static boolean isContents(Node node) {
    return NormalDocument.CONTENTS.equals(node.role());
  }

  /// By how much the headings move so that the highest is an `h2`.
  private static int shift(List<Node> nodes) {
    return nodes.stream().mapToInt(node -> node.section().level()).min().orElse(2) - 2;
  }

  private static Map<String, String> states(List<Coverage> coverage) {
    Map<String, String> states = new TreeMap<>();
    coverage.forEach(
        section -> {
          if (section.anchor() != null) {
            states.put(section.anchor(), section.state().name().toLowerCase(Locale.ROOT));
          }
        });
    return states;
  }

  private static Entry entry(Node node, Map<String, String> states) {
    Section section = node.section();
    return new Entry(
        node.number(),
        section.title(),
        section.anchor(),
        states.getOrDefault(section.anchor(), ""),
        node.children().stream()
            .filter(child -> !child.section().title().isEmpty())
            .map(child -> entry(child, states))
            .toList());
  }

  private static void collect(Node node, List<Part> parts, int shift) {
    Section section = node.section();
    boolean heading = !isTitle(node) && !section.title().isEmpty() && !isContents(node);
    parts.add(
        new Part(
            heading ? Math.clamp(section.level() - shift, 2, 6) : 0,
            node.number(),
            section.title(),
            section.anchor(),
            section.line(),
            section.html()));
    node.children().forEach(child -> collect(child, parts, shift));
  }

  private static List<Ref> siblings(Catalog.Project project, SiteIndex index, Links links) {
    List<Site.LinkedPage> pages = index.pages(project.id());
    return pages.size() < 2
        ? List.of()
        : pages.stream()
            .map(page -> new Ref("doc", page.title(), links.to(page.url()), false, false))
            .toList();
  }

  private static @Nullable Ref neighbour(
      Catalog.Project project, int step, SiteIndex index, Links links) {
    Catalog.Project other = index.neighbour(project.id(), step);
    return other == null ? null : links.project(other.id());
  }

  private static @Nullable String repository(Site.LinkedPage page, SiteIndex index) {
    return Repository.link(
        index.site().config().sourceUrl(), Location.of(page.page().source().path(), 1));
  }
}
