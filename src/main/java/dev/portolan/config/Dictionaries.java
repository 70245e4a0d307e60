package dev.portolan.config;

import dev.portolan.model.SiteConfig;
import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import java.util.List;

/// The words and technologies Portolan knows: its own data files with what a site adds.
public final class Dictionaries {

  private Dictionaries() {}

  /// The words for headings, columns and marks.
  public static Vocabulary vocabulary(SiteConfig config) {
    return new Vocabulary(config.words());
  }

  /// The technologies known by name, sorted by name.
  public static List<Technology> technologies(SiteConfig config) {
    throw new UnsupportedOperationException(config.title());
  }
}
