package dev.portolan.search;

import java.util.List;
import java.util.Locale;

/// What can be found, in the order in which it stands in the index and in answers of equal worth.
enum Kind {
  PORT,
  CONFLICT,
  ENV,
  SERVICE,
  PROJECT,
  SECTION;

  /// Its place in the order.
  int position() {
    return List.of(values()).indexOf(this);
  }

  /// The word for it in the query language and in results.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
