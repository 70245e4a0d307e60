package dev.portolan.impact;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.Evidence;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who suffers from a failure, found by going over all documents again and again until nobody more
/// does. It knows the rules and no network.
final class BruteForce {

  private final Catalog catalog;
  private final Node cause;

  /// What is wholly down, by how far from the cause.
  private final Map<Node, Integer> down = new TreeMap<>();

  /// The projects that lost one of their services.
  private final Map<String, Integer> torn = new TreeMap<>();

  private boolean changed;

  private BruteForce(Catalog catalog, Node cause) {
    this.catalog = catalog;
    this.cause = cause;
  }

  /// The projects that suffer, by distance.
  static Map<String, Integer> stated(Catalog catalog, Node cause) {
    return new BruteForce(catalog, cause).run();
  }

  /// The other projects that link to the cause or to what suffers, by distance.
  static Map<String, Integer> linked(Catalog catalog, Node cause) {
    BruteForce failure = new BruteForce(catalog, cause);
    Map<String, Integer> suffer = failure.run();
    Map<String, Integer> linked = new TreeMap<>();
    for (Project project : catalog.projects()) {
      project.dependencies().stream()
          .filter(dependency -> dependency.evidence() == Evidence.LINK)
          .flatMapToInt(failure::lost)
          .min()
          .ifPresent(lost -> linked.put(project.id(), lost + 1));
    }
    linked.keySet().removeAll(suffer.keySet());
    if (cause.kind() == Node.Kind.PROJECT) {
      linked.remove(cause.id());
    }
    return linked;
  }

  private Map<String, Integer> run() {
    down.put(cause, 0);
    do {
      changed = false;
      catalog.services().forEach(this::look);
      catalog.projects().forEach(this::look);
    } while (changed);
    Map<String, Integer> suffer = new TreeMap<>(torn);
    down.forEach(
        (node, distance) -> {
          if (node.kind() == Node.Kind.PROJECT) {
            suffer.merge(node.id(), distance, Math::min);
          }
        });
    if (cause.kind() == Node.Kind.PROJECT) {
      suffer.remove(cause.id());
    }
    return suffer;
  }

  private void look(Service service) {
    Node self = Node.service(service.id());
    Integer owner = service.owner() == null ? null : down.get(Node.project(service.owner()));
    if (owner != null) {
      better(down, self, owner);
    }
    Integer own = down.get(self);
    if (own != null && !service.infrastructure()) {
      service.projects().forEach(project -> better(torn, project, own + 1));
    }
  }

  private void look(Project project) {
    project.dependencies().stream()
        .filter(dependency -> dependency.evidence() != Evidence.LINK)
        .flatMapToInt(this::lost)
        .forEach(lost -> better(down, Node.project(project.id()), lost + 1));
  }

  /// How far from the cause the target of a dependency is, where it is down or torn.
  private IntStream lost(Dependency dependency) {
    String target = dependency.target();
    Node node =
        dependency.kind() == Kind.PROJECT
            ? Node.project(target)
            : dependency.kind() == Kind.SERVICE ? Node.service(target) : Node.other(target);
    return Stream.of(down.get(node), dependency.kind() == Kind.PROJECT ? torn.get(target) : null)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue);
  }

  private <K> void better(Map<K, Integer> distances, K key, int distance) {
    if (distances.getOrDefault(key, Integer.MAX_VALUE) > distance) {
      distances.put(key, distance);
      changed = true;
    }
  }
}
