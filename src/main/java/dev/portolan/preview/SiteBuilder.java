package dev.portolan.preview;

import dev.portolan.Memory;
import dev.portolan.Portolan;
import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog;
import dev.portolan.model.PortalFile;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Builds a site with the same pipeline that publishes it, so that the preview shows what a build
/// would. What nobody looks at is not made.
final class SiteBuilder implements Builder {

  private final Portolan portolan;
  private final Path site;
  private final Memory memory = new Memory();
  private final Batches batches = new Batches();
  private SearchIndex index = SearchIndex.NONE;

  SiteBuilder(Portolan portolan, Path site) {
    this.portolan = portolan;
    this.site = site;
  }

  @Override
  public SiteConfig configure() {
    return portolan.configure(site);
  }

  @Override
  public Generation build(SiteConfig config) {
    long start = System.nanoTime();
    Site charted = portolan.chart(config, memory, batches.next());
    batches.learn(Duration.ofNanos(System.nanoTime() - start), charted.unread() > 0);
    Map<String, Object> subjects = subjects(charted);
    SortedMap<String, Resource> resources = new TreeMap<>();
    for (PortalFile file : portolan.files(charted)) {
      Object state = subjects.getOrDefault(file.path(), file.path());
      if (resources.put(file.path(), Resource.of(file, state)) != null) {
        throw new IllegalStateException("two files for " + file.path());
      }
    }
    int read = charted.pages().size();
    Reading reading = new Reading(read, read + charted.unread());
    if (reading.isWhole()) {
      index = index.next(() -> index(charted));
    }
    return new Generation(resources, index, findingsByPage(charted), reading);
  }

  @Override
  public void ask(String path) {
    batches.ask(path);
  }

  private SortedMap<String, Resource> index(Site charted) {
    MemoryOutput output = new MemoryOutput();
    portolan.index(charted, output);
    return output.resources();
  }

  /// What each page is about, by path. A page changes with it; lists change with everything and
  /// have no subject.
  private static Map<String, Object> subjects(Site site) {
    Map<String, Object> subjects = new HashMap<>();
    Catalog catalog = site.catalog();
    site.pages().forEach(page -> subjects.put(path(page.url()), page));
    catalog.services().forEach(service -> subjects.put(path(service.url()), service));
    catalog.ports().forEach(port -> subjects.put(path(port.url()), port));
    catalog.env().forEach(variable -> subjects.put(path(variable.url()), variable));
    return subjects;
  }

  private static Map<String, List<Finding>> findingsByPage(Site site) {
    Map<String, String> pages =
        site.pages().stream()
            .collect(
                Collectors.toMap(page -> page.page().source().path(), page -> path(page.url())));
    return site.findings().stream()
        .collect(
            Collectors.groupingBy(
                it -> pages.getOrDefault(it.location().file(), Generation.NO_PAGE)));
  }

  private static String path(String url) {
    return Generation.path("/" + url);
  }
}
