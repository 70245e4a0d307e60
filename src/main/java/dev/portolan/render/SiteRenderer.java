package dev.portolan.render;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.Output;
import dev.portolan.model.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Renders a site.
public final class SiteRenderer {

  private SiteRenderer() {}

  /// Writes every page of the portal, its assets and attachments.
  ///
  /// @return how many pages were written
  /// @throws dev.portolan.finding.Trouble if the theme is broken (with file and line) or the
  ///   machine refuses
  public static int render(Site site, Output output) {
    Theme theme = Theme.read(site.config().theme());
    int pages = Oven.bake(site.config(), theme, new Drafts(site, theme.words()).all(), output);
    theme.assets().write(output);
    site.pages().forEach(page -> writeSource(page, output));
    site.attachments().forEach((path, file) -> copy(file, path, output));
    return pages;
  }

  /// The Markdown a page was made from, beside the page, for readers and machines that prefer it.
  private static void writeSource(Site.LinkedPage page, Output output) {
    byte[] text = page.page().source().text().getBytes(StandardCharsets.UTF_8);
    output.write(DocView.sourceUrl(page), text);
  }

  private static void copy(Path file, String path, Output output) {
    try {
      output.write(path, Files.readAllBytes(file));
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("无法读取附件 %s", "cannot read attachment %s").with(file), null, e);
    }
  }
}
