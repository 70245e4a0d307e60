package dev.portolan.config;

import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import dev.portolan.yaml.Yaml;
import dev.portolan.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words and technologies Portolan knows: its own data files with what a site adds.
public final class Dictionaries {

  /// What every site has, read once: the preview asks for it at every edit.
  private static final class BuiltIn {
    static final Map<String, List<String>> WORDS = readWords();
    static final List<Technology> TECHNOLOGIES = readTechnologies();
  }

  private Dictionaries() {}

  /// The words for headings, columns and marks.
  public static Vocabulary vocabulary(SiteConfig config) {
    Map<String, List<String>> words = new LinkedHashMap<>(BuiltIn.WORDS);
    config.words().forEach((concept, more) -> words.merge(concept, more, Dictionaries::both));
    return new Vocabulary(words);
  }

  /// The technologies known by name, sorted by name.
  public static List<Technology> technologies(SiteConfig config) {
    return BuiltIn.TECHNOLOGIES.stream()
        .map(technology -> withAliases(technology, config.aliases()))
        .sorted(Comparator.comparing(Technology::name))
        .toList();
  }

  /// The words a site adds; each concept must be one that Portolan reads for.
  static Map<String, List<String>> siteWords(YamlValue value) {
    Map<String, List<String>> known = BuiltIn.WORDS;
    Map<String, List<String>> words = new LinkedHashMap<>();
    value
        .entries()
        .forEach(
            (concept, entry) -> {
              if (!known.containsKey(concept)) {
                throw entry
                    .key()
                    .wrong(
                        new Words("不认识的概念“%s”", "unknown concept \"%s\"").with(concept),
                        Suggestion.hint(concept, known.keySet()));
              }
              words.put(concept, entry.value().texts());
            });
    return words;
  }

  private static Map<String, List<String>> readWords() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    read("vocabulary.yml")
        .entries()
        .forEach((concept, entry) -> words.put(concept, entry.value().texts()));
    return Collections.unmodifiableMap(words);
  }

  private static List<Technology> readTechnologies() {
    return read("technologies.yml").elements().stream().map(Dictionaries::technology).toList();
  }

  private static Technology technology(YamlValue value) {
    Map<String, YamlValue.Entry> parts = value.entries();
    YamlValue.Entry name = parts.get("name");
    if (name == null) {
      throw value.wrong(new Words("缺少 name", "name is missing"), null);
    }
    return new Technology(
        name.value().text(),
        elements(parts, "aliases").map(YamlValue::text).toList(),
        elements(parts, "ports").map(YamlValue::number).toList(),
        elements(parts, "schemes").map(YamlValue::text).toList());
  }

  private static Stream<YamlValue> elements(Map<String, YamlValue.Entry> parts, String key) {
    YamlValue.Entry entry = parts.get(key);
    return entry == null ? Stream.empty() : entry.value().elements().stream();
  }

  private static Technology withAliases(
      Technology technology, Map<String, List<String>> siteAliases) {
    String name = Vocabulary.fold(technology.name());
    List<String> more =
        siteAliases.entrySet().stream()
            .filter(entry -> Vocabulary.fold(entry.getKey()).equals(name))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    return new Technology(
        technology.name(),
        both(technology.aliases(), more),
        technology.ports(),
        technology.schemes());
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static YamlValue read(String name) {
    try (InputStream stream = Dictionaries.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Yaml.read(name, text)
          .orElseThrow(() -> new IllegalStateException("resource " + name + " is empty"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
