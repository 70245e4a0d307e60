package dev.portolan.preview;

import dev.portolan.Memory;
import dev.portolan.Portolan;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Builds a site with the same pipeline that publishes it, so that the preview shows what a build
/// would.
final class SiteBuilder implements Builder {

  private final Portolan portolan;
  private final Path site;
  private final Memory memory = new Memory();

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
    Site charted = portolan.chart(config, memory);
    MemoryOutput output = new MemoryOutput();
    portolan.draw(charted, output);
    return new Generation(output.resources(), errorsByPage(charted));
  }

  private static Map<String, List<Finding>> errorsByPage(Site site) {
    Map<String, String> pages =
        site.pages().stream()
            .collect(
                Collectors.toMap(
                    page -> page.page().source().path(),
                    page -> Generation.path("/" + page.url())));
    return site.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .collect(
            Collectors.groupingBy(
                it -> pages.getOrDefault(it.location().file(), Generation.NO_PAGE)));
  }
}
