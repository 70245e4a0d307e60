package dev.portolan.extract;

import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds technologies by what people call them and by the URLs that speak to them.
final class Technologies {

  private final Map<String, Technology> byName = new HashMap<>();
  private final Map<String, Technology> byScheme = new HashMap<>();

  Technologies(List<Technology> technologies) {
    for (Technology technology : technologies) {
      byName.putIfAbsent(Vocabulary.fold(technology.name()), technology);
      technology.aliases().forEach(name -> byName.putIfAbsent(Vocabulary.fold(name), technology));
      technology.schemes().forEach(scheme -> byScheme.putIfAbsent(scheme, technology));
    }
  }

  /// The technology of that name, with or without what stands in brackets behind it.
  Optional<Technology> named(String name) {
    Technology exact = byName.get(Vocabulary.fold(name));
    return Optional.ofNullable(
        exact != null ? exact : byName.get(Vocabulary.fold(Plain.withoutLastBracket(name))));
  }

  /// Whether it is a technology that listens on that port by default.
  boolean listensOn(String name, int port) {
    return named(name).map(technology -> technology.ports().contains(port)).orElse(false);
  }

  /// The technology that a URL of that scheme speaks to.
  Optional<Technology> speaking(String scheme) {
    return Optional.ofNullable(byScheme.get(scheme.toLowerCase(Locale.ROOT)));
  }
}
