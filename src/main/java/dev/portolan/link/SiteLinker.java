package dev.portolan.link;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog;
import dev.portolan.model.Page;
import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Sources;
import dev.portolan.model.Technology;
import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Links a site.
public final class SiteLinker {

  private final SiteConfig config;
  private final Vocabulary vocabulary;
  private final List<Technology> technologies;

  /// @param config where the content lies, and the language of what a broken link says
  /// @param vocabulary the words that stand beside a port number (`word.port`)
  /// @param technologies further names of services
  public SiteLinker(SiteConfig config, Vocabulary vocabulary, List<Technology> technologies) {
    this.config = config;
    this.vocabulary = vocabulary;
    this.technologies = List.copyOf(technologies);
  }

  /// The site with every link resolved and every mention linked, from nothing.
  public Site link(Template template, Sources sources, List<Page> pages, Catalog catalog) {
    return link(template, sources, pages, catalog, new LinkMemory());
  }

  /// The site with every link resolved and every mention linked. Its findings are those of the
  /// sources, documents, normalising, extraction, catalog and links together, sorted.
  ///
  /// @param memory how its pages were linked the last time, by a linker made of equal parts
  public Site link(
      Template template, Sources sources, List<Page> pages, Catalog catalog, LinkMemory memory) {
    PageAddresses addresses = PageAddresses.of(config, pages);
    Destinations destinations = new Destinations(addresses, sources, contentFolder());
    Mentions mentions =
        new Mentions(
            memory.names(MentionNames.of(catalog, technologies)),
            new PortMentions(catalog.ports(), vocabulary.words("word.port")));
    List<PageLinker.Result> results =
        memory.link(
            addresses.pages(),
            mentions,
            destinations,
            sources.unread().isEmpty(),
            page -> new PageLinker(page, destinations, mentions, config.language()).link());

    SortedMap<String, Path> attachments = new TreeMap<>();
    results.forEach(result -> attachments.putAll(result.attachments()));
    List<LinkedPage> linked = results.stream().map(PageLinker.Result::page).toList();
    Stream<Finding> broken = results.stream().flatMap(result -> result.findings().stream());
    List<Finding> findings =
        Stream.of(
                sources.findings().stream(),
                pages.stream().flatMap(SiteLinker::findings),
                catalog.findings().stream(),
                addresses.findings().stream(),
                broken)
            .flatMap(all -> all)
            .sorted()
            .distinct()
            .toList();
    return new Site(
        config, template, linked, catalog, attachments, findings, sources.unread().size());
  }

  private static Stream<Finding> findings(Page page) {
    return Stream.of(
            page.normal().document().findings(), page.normal().findings(), page.facts().findings())
        .flatMap(List::stream);
  }

  private String contentFolder() {
    return PageAddresses.relative(config.root(), config.content());
  }
}
