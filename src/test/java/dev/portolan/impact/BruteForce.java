package dev.portolan.impact;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.Evidence;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Who suffers from a failure, found by going over all documents again and again until nobody more
/// does. It knows the rules and no network.
final class BruteForce {

  private final Catalog catalog;
  private final Node cause;
  private final Predicate<Dependency> counts;

  /// What is wholly down, by how far from the cause.
  private final Map<Node, Integer> down = new TreeMap<>();

  /// The projects that lost one of their services.
  private final Map<String, Integer> torn = new TreeMap<>();

  private boolean changed;

  private BruteForce(Catalog catalog, Node cause, Predicate<Dependency> counts) {
    this.catalog = catalog;
    this.cause = cause;
    this.counts = counts;
  }

  /// The projects that suffer, by distance.
  static Map<String, Integer> stated(Catalog catalog, Node cause) {
    return new BruteForce(catalog, cause, d -> d.evidence() != Evidence.LINK).run();
  }

  /// The same where links between documents count as well.
  static Map<String, Integer> any(Catalog catalog, Node cause) {
    return new BruteForce(catalog, cause, d -> true).run();
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
    for (Dependency dependency : project.dependencies()) {
      if (counts.test(dependency)) {
        String target = dependency.target();
        Node node =
            dependency.kind() == Kind.PROJECT
                ? Node.project(target)
                : dependency.kind() == Kind.SERVICE ? Node.service(target) : Node.other(target);
        Integer lost = down.get(node);
        if (lost != null) {
          better(down, Node.project(project.id()), lost + 1);
        }
        Integer half = dependency.kind() == Kind.PROJECT ? torn.get(target) : null;
        if (half != null) {
          better(down, Node.project(project.id()), half + 1);
        }
      }
    }
  }

  private <K> void better(Map<K, Integer> distances, K key, int distance) {
    if (distances.getOrDefault(key, Integer.MAX_VALUE) > distance) {
      distances.put(key, distance);
      changed = true;
    }
  }
}
