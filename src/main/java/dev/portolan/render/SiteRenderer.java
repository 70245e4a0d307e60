package dev.portolan.render;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.PortalFile;
import dev.portolan.model.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Renders a site.
public final class SiteRenderer {

  private final Site site;
  private final Theme theme;

  /// @throws Trouble if the theme cannot be read
  public SiteRenderer(Site site) {
    this.site = site;
    this.theme = Theme.read(site.config().theme());
  }

  /// Every page of the portal.
  ///
  /// @throws Trouble if a template of the theme is broken, with file and line
  public List<PortalFile> pages() {
    List<Draft> drafts = new Drafts(site, theme.words()).all();
    Oven oven = Oven.of(site.config(), theme, drafts);
    return drafts.stream()
        .map(draft -> new PortalFile(draft.file(), () -> oven.draw(draft)))
        .toList();
  }

  /// What goes with the pages: what they load, the Markdown that each was made from, and the files
  /// that documents show or offer.
  public List<PortalFile> companions() {
    return Stream.of(
            theme.assets().files().stream(),
            site.pages().stream().map(SiteRenderer::source),
            site.attachments().entrySet().stream()
                .map(file -> new PortalFile(file.getKey(), () -> read(file.getValue()))))
        .flatMap(files -> files)
        .toList();
  }

  /// The Markdown a page was made from, beside the page, for readers and machines that prefer it.
  private static PortalFile source(Site.LinkedPage page) {
    return new PortalFile(
        DocView.sourceUrl(page),
        () -> page.page().source().text().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] read(Path attachment) {
    try {
      return Files.readAllBytes(attachment);
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("无法读取附件 %s", "cannot read attachment %s").with(attachment), null, e);
    }
  }
}
