package dev.portolan.catalog;

import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Catalog.ServiceUse;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Urls;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Merges the rows that name services into services.
final class ServiceMerger {

  private static final Comparator<ServiceUse> USE_ORDER =
      Comparator.comparing(ServiceUse::project).thenComparing(use -> use.fact().location());

  private final ServiceNames names;
  private final CatalogMemory memory;

  ServiceMerger(ServiceNames names, CatalogMemory memory) {
    this.names = names;
    this.memory = memory;
  }

  Services merge(List<Dossier> dossiers) {
    Map<String, List<Mention>> mentions = new TreeMap<>();
    for (Dossier dossier : dossiers) {
      for (Mention mention : memory.mentions.of(dossier.id(), dossier, this::mentions)) {
        mentions.computeIfAbsent(mention.identity.key(), _ -> new ArrayList<>()).add(mention);
      }
    }
    Addresses addresses = new Addresses();
    Map<String, Service> services = new TreeMap<>();
    mentions.forEach(
        (key, same) -> {
          Sketch sketch = memory.sketches.of(key, same, ServiceMerger::sketch);
          Addressed addressed = new Addressed(sketch, addresses.claim(sketch.slug));
          services.put(key, memory.services.of(key, addressed, Addressed::service));
        });
    return new Services(names, services);
  }

  /// A name in a document.
  ///
  /// @param project whose document it is
  /// @param title of the project
  /// @param use the row that lists it, or null where another row does so already
  record Mention(
      String project, String title, Identity identity, String written, @Nullable ServiceUse use) {

    Stream<ServiceUse> uses() {
      return use == null ? Stream.empty() : Stream.of(use);
    }
  }

  /// A service without an address.
  ///
  /// @param slug what its id should be
  record Sketch(
      String name,
      String slug,
      List<String> aliases,
      boolean infrastructure,
      boolean local,
      List<ServiceUse> uses) {}

  /// A service with the address that is free for it.
  record Addressed(Sketch sketch, String id) {

    Service service() {
      return new Service(
          id,
          sketch.name,
          sketch.aliases,
          Urls.service(id),
          sketch.infrastructure,
          sketch.local,
          sketch.infrastructure ? null : onlyProject(sketch.uses),
          sketch.uses,
          List.of());
    }
  }

  private List<Mention> mentions(Dossier dossier) {
    List<Mention> mentions = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (ServiceFact fact : dossier.facts().services()) {
      Identity identity = names.identify(dossier.id(), fact.name());
      if (identity != null) {
        listed.add(identity.key());
        ServiceUse use = new ServiceUse(dossier.id(), fact);
        mentions.add(
            new Mention(dossier.id(), dossier.title(), identity, fact.name().strip(), use));
      }
    }
    Set<String> needed = needed(dossier);
    for (PortFact port : dossier.facts().ports()) {
      String name = port.service();
      Identity identity = name == null ? null : names.identify(dossier.id(), name);
      if (name != null
          && identity != null
          && (listed.contains(identity.key()) || !needed.contains(Vocabulary.fold(name)))) {
        ServiceUse use =
            listed.add(identity.key()) ? new ServiceUse(dossier.id(), listing(name, port)) : null;
        mentions.add(new Mention(dossier.id(), dossier.title(), identity, name.strip(), use));
      }
    }
    return mentions;
  }

  /// What tables say that the project needs. A port beside such a name is that of another project's
  /// service, which does not become this one's.
  private static Set<String> needed(Dossier dossier) {
    return dossier.facts().dependencies().stream()
        .filter(need -> need.evidence() == Evidence.TABLE)
        .map(need -> Vocabulary.fold(need.target()))
        .collect(Collectors.toSet());
  }

  /// A row of ports read as the row of a service, for a project that lists the service nowhere
  /// else.
  private static ServiceFact listing(String name, PortFact port) {
    PortRange range = port.host() == null ? port.port() : port.host();
    List<PortRange> ports = range == null ? List.of() : List.of(range);
    return new ServiceFact(name, null, null, ports, null, null, port.location());
  }

  private static Sketch sketch(List<Mention> mentions) {
    Mention first = mentions.getFirst();
    Identity identity = first.identity;
    String spelling = identity.canonical() ? identity.name() : mostFrequent(mentions);
    Set<String> aliases = new TreeSet<>();
    mentions.forEach(mention -> aliases.add(mention.written));
    String name = spelling;
    String slug = Urls.slug(spelling);
    if (identity.local()) {
      name = spelling + " (" + first.title + ")";
      slug = Urls.slug(first.project + "-" + spelling);
    }
    aliases.remove(name);
    return new Sketch(
        name,
        slug,
        List.copyOf(aliases),
        identity.technology() != null,
        identity.local(),
        mentions.stream().flatMap(Mention::uses).sorted(USE_ORDER).toList());
  }

  private static @Nullable String onlyProject(List<ServiceUse> uses) {
    List<String> projects = uses.stream().map(ServiceUse::project).distinct().toList();
    return projects.size() == 1 ? projects.getFirst() : null;
  }

  /// The spelling that most rows have; of several the smallest.
  private static String mostFrequent(List<Mention> mentions) {
    Map<String, Long> counts =
        mentions.stream()
            .collect(Collectors.groupingBy(Mention::written, TreeMap::new, Collectors.counting()));
    long most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
