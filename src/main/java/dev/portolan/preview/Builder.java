package dev.portolan.preview;

import dev.portolan.model.SiteConfig;

/// Makes the portal: the pipeline as the preview sees it, in the two steps it needs.
interface Builder {

  /// Reads the configuration, which says what to watch.
  ///
  /// @throws dev.portolan.finding.Trouble if it is wrong
  SiteConfig configure();

  /// Builds the whole portal.
  ///
  /// @throws dev.portolan.finding.Trouble if it cannot be built
  Generation build(SiteConfig config);
}
