package dev.portolan.catalog;

import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Technology;
import dev.portolan.model.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out what the dependencies of projects lead to.
final class DependencyResolver {

  private static final Comparator<Dependency> STRONGEST_FIRST =
      Comparator.comparing(Dependency::evidence).thenComparing(Dependency::location);

  private static final Comparator<Dependency> BY_TARGET =
      Comparator.comparing(Dependency::target)
          .thenComparing(dependency -> String.valueOf(dependency.kind()));

  private final Services services;
  private final Directory directory;

  DependencyResolver(Services services, Directory directory) {
    this.services = services;
    this.directory = directory;
  }

  /// What a project needs: what it says, and the services of others that its own tables list. Each
  /// target once, with the strongest evidence; sorted.
  List<Dependency> resolve(Dossier dossier) {
    List<Dependency> all = new ArrayList<>();
    stated(dossier).forEach(fact -> resolve(dossier, fact).ifPresent(all::add));
    Map<String, Dependency> strongest = new TreeMap<>();
    all.stream()
        .sorted(STRONGEST_FIRST)
        .forEach(
            dependency ->
                strongest.putIfAbsent(dependency.kind() + " " + dependency.target(), dependency));
    return strongest.values().stream().sorted(BY_TARGET).toList();
  }

  /// A project that lists a database among its services needs that database.
  private Stream<DependencyFact> stated(Dossier dossier) {
    Facts facts = dossier.facts();
    Stream<DependencyFact> listed =
        facts.services().stream()
            .map(fact -> new DependencyFact(fact.name(), Evidence.TABLE, fact.location()));
    Stream<DependencyFact> ports =
        facts.ports().stream()
            .filter(fact -> fact.service() != null)
            .map(
                fact ->
                    new DependencyFact(
                        String.valueOf(fact.service()), Evidence.TABLE, fact.location()));
    return Stream.concat(
        facts.dependencies().stream(),
        Stream.concat(listed, ports).filter(fact -> isInfrastructure(dossier, fact.target())));
  }

  private boolean isInfrastructure(Dossier dossier, String name) {
    return services.find(dossier.id(), name).filter(Service::infrastructure).isPresent();
  }

  private Optional<Dependency> resolve(Dossier from, DependencyFact fact) {
    Directory.Entry project = directory.find(fact.target(), fact.location().file());
    if (project != null) {
      return Optional.of(on(project, fact)).filter(_ -> !project.id().equals(from.id()));
    }
    Optional<Service> service = services.find(from.id(), fact.target());
    if (service.isPresent()) {
      return service.filter(found -> isOfOthers(found, from)).map(found -> on(found, fact));
    }
    Technology technology = services.names().technology(fact.target());
    if (technology != null) {
      return Optional.of(unlisted(technology.name(), Kind.TECHNOLOGY, fact));
    }
    return Optional.of(unlisted(fact.target(), null, fact)).filter(_ -> isNamed(fact));
  }

  private static boolean isOfOthers(Service service, Dossier project) {
    return service.infrastructure() || !service.isListedBy(project.id());
  }

  /// A link that leads to no project, a host in a connection string, or a box that an arrow leads
  /// to names nothing that anybody should have documented.
  private static boolean isNamed(DependencyFact fact) {
    return fact.evidence().compareTo(Evidence.DIAGRAM) < 0;
  }

  private static Dependency on(Directory.Entry project, DependencyFact fact) {
    String url = Urls.project(project.id());
    return new Dependency(
        project.id(), project.title(), Kind.PROJECT, url, fact.evidence(), fact.location());
  }

  private static Dependency on(Service service, DependencyFact fact) {
    return new Dependency(
        service.id(),
        service.name(),
        Kind.SERVICE,
        service.url(),
        fact.evidence(),
        fact.location());
  }

  private static Dependency unlisted(String name, @Nullable Kind kind, DependencyFact fact) {
    return new Dependency(name, name, kind, null, fact.evidence(), fact.location());
  }
}
