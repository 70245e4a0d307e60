package dev.portolan.render;

import dev.portolan.model.Output;
import dev.portolan.model.Site;

/// Renders a site.
public final class SiteRenderer {

  private SiteRenderer() {}

  /// Writes every page of the portal, its assets and attachments.
  ///
  /// @return how many pages were written
  /// @throws dev.portolan.finding.Trouble if the theme is broken (with file and line) or the
  ///   machine refuses
  public static int render(Site site, Output output) {
    throw new UnsupportedOperationException(site + "" + output);
  }
}
