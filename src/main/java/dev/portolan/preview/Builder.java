package dev.portolan.preview;

import dev.portolan.model.SiteConfig;

/// Makes the portal: the pipeline as the preview sees it, in the two steps it needs.
interface Builder {

  /// Reads the configuration, which says what to watch.
  ///
  /// @throws dev.portolan.finding.Trouble if it is wrong
  SiteConfig configure();

  /// Builds the portal, or as much of it as can be had soon: the next build then has more.
  ///
  /// @throws dev.portolan.finding.Trouble if it cannot be built
  Generation build(SiteConfig config);

  /// Asks for a page that is in no portal yet, from any thread.
  ///
  /// @param path of its file
  default void ask(String path) {}
}
