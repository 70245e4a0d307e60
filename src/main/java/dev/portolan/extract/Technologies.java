package dev.portolan.extract;

import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds technologies by what people call them and by the URLs that speak to them.
final class Technologies {

  private static final Pattern VERSION =
      Pattern.compile(
          "\\s*(?:[>≥~^]=?\\s*)?v?\\d[\\d.x]*\\+?"
              + "\\s*(?:(?:or|and)\\s+(?:newer|later|above|higher|up)|\\p{IsHan}{0,5})$");

  private final Map<String, Technology> byName = new HashMap<>();
  private final Map<String, Technology> byScheme = new HashMap<>();
  private final Recent<Optional<Technology>> named = new Recent<>(this::find);
  private final Recent<String> unversioned = new Recent<>(this::withoutVersion);

  Technologies(List<Technology> technologies) {
    for (Technology technology : technologies) {
      byName.putIfAbsent(Vocabulary.fold(technology.name()), technology);
      technology.aliases().forEach(name -> byName.putIfAbsent(Vocabulary.fold(name), technology));
      technology.schemes().forEach(scheme -> byScheme.putIfAbsent(scheme, technology));
    }
  }

  /// The technology of that name, with or without what stands in brackets behind it.
  Optional<Technology> named(String name) {
    return named.of(name);
  }

  private Optional<Technology> find(String name) {
    Technology exact = byName.get(Vocabulary.fold(name));
    return Optional.ofNullable(
        exact != null ? exact : byName.get(Vocabulary.fold(Plain.withoutLastBracket(name))));
  }

  /// The name of a technology without its version: `Kafka` of `Kafka 3.6 or newer`. Any other name
  /// stays as it is.
  String unversioned(String name) {
    return unversioned.of(name);
  }

  private String withoutVersion(String name) {
    if (!Plain.holdsDigit(name) || named(name).isPresent()) {
      return name;
    }
    String bare = VERSION.matcher(name).replaceFirst("");
    return named(bare).isPresent() ? bare : name;
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
