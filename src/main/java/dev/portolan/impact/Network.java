package dev.portolan.impact;

import dev.portolan.finding.Location;
import dev.portolan.impact.Step.Why;
import dev.portolan.model.Catalog;
import dev.portolan.model.Facts.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalog as a network in which failures spread. Each thing is a vertex; a project is two of
/// them: as a whole, and in part, for a project that lost one of its services. What depends on the
/// project suffers from both; its other services only from the first.
final class Network {

  /// A way on, from the vertex that holds it.
  record Edge(int to, Step step) {

    /// Whether it leads a dependency further. That a project runs a service is no distance.
    boolean further() {
      return step.why() != Why.RUNS;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final int projects;

  Network(Catalog catalog) {
    catalog.projects().forEach(project -> add(Node.project(project.id())));
    projects = nodes.size();
    for (int i = 0; i < projects; i++) { // in part
      nodes.add(nodes.get(i));
      edges.add(new ArrayList<>());
    }
    catalog.services().forEach(service -> add(Node.service(service.id())));
    catalog.services().forEach(this::connect);
    catalog.projects().forEach(this::connect);
  }

  private int add(Node node) {
    return numbers.computeIfAbsent(
        node,
        added -> {
          nodes.add(added);
          edges.add(new ArrayList<>());
          return nodes.size() - 1;
        });
  }

  private void connect(Catalog.Service service) {
    if (service.infrastructure()) {
      return; // Who lists it depends on it, and its dependencies say so.
    }
    Node self = Node.service(service.id());
    for (Catalog.ServiceUse use : service.uses()) {
      Node project = Node.project(use.project());
      Integer whole = numbers.get(project);
      if (whole == null) {
        continue;
      }
      Location location = use.fact().location();
      edge(add(self), whole + projects, new Step(self, project, Why.PART, null, location));
      if (use.project().equals(service.owner())) {
        edge(whole, add(self), new Step(project, self, Why.RUNS, null, location));
      }
    }
  }

  private void connect(Catalog.Project project) {
    Node self = Node.project(project.id());
    int to = add(self);
    for (Catalog.Dependency dependency : project.dependencies()) {
      Node target = target(dependency);
      Evidence evidence = dependency.evidence();
      Step step = new Step(target, self, Why.NEEDS, evidence, dependency.location());
      int from = add(target);
      edge(from, to, step);
      if (from < projects) {
        edge(from + projects, to, step);
      }
    }
  }

  private void edge(int from, int to, Step step) {
    edges.get(from).add(new Edge(to, step));
  }

  /// What a dependency leads to.
  static Node target(Catalog.Dependency dependency) {
    return switch (dependency.kind()) {
      case PROJECT -> Node.project(dependency.target());
      case SERVICE -> Node.service(dependency.target());
      case TECHNOLOGY -> Node.other(dependency.name());
      case null -> Node.other(dependency.name());
    };
  }

  int size() {
    return nodes.size();
  }

  Node node(int vertex) {
    return nodes.get(vertex);
  }

  /// The vertex of something, a project as a whole, or null where the catalog does not have it.
  @Nullable Integer vertex(Node node) {
    return numbers.get(node);
  }

  List<Edge> edges(int vertex) {
    return edges.get(vertex);
  }

  /// The number of the project that a vertex stands for, whole or in part, or -1.
  int project(int vertex) {
    return vertex < projects ? vertex : vertex < 2 * projects ? vertex - projects : -1;
  }

  /// Whether a vertex stands for a project as a whole.
  boolean isWhole(int vertex) {
    return vertex < projects;
  }

  int projects() {
    return projects;
  }
}
