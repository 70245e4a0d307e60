package dev.portolan.impact;

import dev.portolan.finding.Location;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Catalog.ServiceUse;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Metadata;
import dev.portolan.model.Urls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Catalogs made by hand, with nothing in them but who depends on whom.
final class Catalogs {

  private final Map<String, List<Dependency>> projects = new LinkedHashMap<>();
  private final Map<String, List<ServiceUse>> services = new LinkedHashMap<>();

  Catalogs project(String id) {
    projects.putIfAbsent(id, new ArrayList<>());
    return this;
  }

  /// Infrastructure, which belongs to nobody.
  Catalogs infrastructure(String id) {
    services.putIfAbsent(id, new ArrayList<>());
    return this;
  }

  /// A service of some projects; of the first alone where it is the only one.
  Catalogs service(String id, String... owners) {
    infrastructure(id);
    for (String owner : owners) {
      project(owner);
      Location location = Location.of(owner + ".md", services.size());
      ServiceFact fact = new ServiceFact(id, true, null, List.of(), null, null, location);
      services.get(id).add(new ServiceUse(owner, fact));
    }
    return this;
  }

  Catalogs needs(String project, String target, @Nullable Kind kind, Evidence evidence) {
    project(project);
    List<Dependency> all = projects.get(project);
    if (all.stream().noneMatch(d -> d.target().equals(target) && d.kind() == kind)) {
      Location location = Location.of(project + ".md", 100 + all.size());
      all.add(new Dependency(target, target, kind, null, evidence, location));
    }
    return this;
  }

  Catalogs needs(String project, String target, Kind kind) {
    return needs(project, target, kind, Evidence.TABLE);
  }

  /// A catalog of a few projects and services that depend on each other at random.
  static Catalog random(long seed) {
    Random random = new Random(seed);
    int projects = 1 + random.nextInt(9);
    int services = random.nextInt(10);
    Catalogs all = new Catalogs();
    for (int i = 0; i < projects; i++) {
      all.project("p" + i);
    }
    for (int i = 0; i < services; i++) {
      all.infrastructure("s" + i);
      for (int owner = random.nextInt(4) - 1; owner > 0; owner -= 1 + random.nextInt(2)) {
        all.service("s" + i, "p" + random.nextInt(projects));
      }
    }
    for (int i = random.nextInt(2 * projects + 2); i > 0; i--) {
      String from = "p" + random.nextInt(projects);
      Evidence evidence = Evidence.values()[random.nextInt(Evidence.values().length)];
      int to = random.nextInt(projects);
      switch (random.nextInt(8)) {
        case 0 -> all.needs(from, "Zig", Kind.TECHNOLOGY, evidence);
        case 1 -> all.needs(from, "something", null, evidence);
        case 2, 3, 4 -> {
          if (!from.equals("p" + to)) {
            all.needs(from, "p" + to, Kind.PROJECT, evidence);
          }
        }
        default -> {
          if (services > 0) {
            all.needs(from, "s" + random.nextInt(services), Kind.SERVICE, evidence);
          }
        }
      }
    }
    return all.build();
  }

  Catalog build() {
    return new Catalog(
        projects.entrySet().stream().map(Catalogs::project).toList(),
        services.entrySet().stream().map(Catalogs::service).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Project project(Map.Entry<String, List<Dependency>> entry) {
    String id = entry.getKey();
    Metadata metadata = new Metadata(id, null, null, null, null, List.of());
    Facts facts =
        new Facts(
            metadata, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());
    return new Project(
        id, id, metadata, id + ".md", Urls.project(id), 1, facts, entry.getValue(), List.of());
  }

  private static Service service(Map.Entry<String, List<ServiceUse>> entry) {
    String id = entry.getKey();
    List<ServiceUse> uses = entry.getValue();
    List<String> owners = uses.stream().map(ServiceUse::project).distinct().toList();
    return new Service(
        id,
        id,
        List.of(),
        Urls.service(id),
        uses.isEmpty(),
        false,
        owners.size() == 1 ? owners.getFirst() : null,
        uses,
        List.of());
  }
}
