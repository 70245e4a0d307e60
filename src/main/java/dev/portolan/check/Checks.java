package dev.portolan.check;

import dev.portolan.finding.Finding;
import dev.portolan.model.SiteConfig;
import java.util.List;

/// A site's own severities.
public final class Checks {

  private Checks() {}

  /// The findings with the severities of the configuration, without those switched off, sorted.
  public static List<Finding> apply(SiteConfig config, List<Finding> findings) {
    throw new UnsupportedOperationException(config + "" + findings);
  }
}
