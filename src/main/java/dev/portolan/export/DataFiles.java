package dev.portolan.export;

import dev.portolan.model.Output;
import dev.portolan.model.Site;

/// The portal's data files.
public final class DataFiles {

  private DataFiles() {}

  /// Writes every data file.
  public static void write(Site site, Output output) {
    throw new UnsupportedOperationException(site + "" + output);
  }
}
