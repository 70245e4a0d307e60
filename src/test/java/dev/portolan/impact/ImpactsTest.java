package dev.portolan.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.impact.Impact.Affected;
import dev.portolan.impact.Step.Why;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Facts.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImpactsTest {

  private static final int CATALOGS = 2_000;

  private static final Catalog SHOP =
      new Catalogs()
          .infrastructure("kafka")
          .service("pay-api", "pay")
          .service("pay-admin", "pay")
          .needs("pay", "kafka", Kind.SERVICE)
          .needs("order", "pay-api", Kind.SERVICE)
          .needs("desk", "order", Kind.PROJECT)
          .needs("wiki", "desk", Kind.PROJECT, Evidence.LINK)
          .needs("guide", "wiki", Kind.PROJECT, Evidence.LINK)
          .build();

  private static List<String> said(Impact impact) {
    return impact.affected().stream()
        .map(a -> a.project() + " " + a.distance() + (a.stated() ? "" : " linked"))
        .toList();
  }

  @Test
  void infrastructure_takes_down_who_needs_it_and_who_needs_those() {
    Impact impact = Impacts.of(SHOP).of(Node.service("kafka"));

    assertThat(said(impact)).containsExactly("pay 1", "order 2", "desk 3", "wiki 4 linked");
    assertThat(impact.affected().getFirst().direct()).isTrue();
    assertThat(impact.affected().get(1).direct()).isFalse();
    assertThat(impact.affected().get(1).path())
        .extracting(step -> step.from().id(), step -> step.to().id(), Step::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("kafka", "pay", Why.NEEDS),
            org.assertj.core.groups.Tuple.tuple("pay", "pay-api", Why.RUNS),
            org.assertj.core.groups.Tuple.tuple("pay-api", "order", Why.NEEDS));
  }

  @Test
  void a_service_tears_its_own_project_but_not_the_other_services_of_it() {
    assertThat(said(Impacts.of(SHOP).of(Node.service("pay-admin")))).containsExactly("pay 1");
    assertThat(said(Impacts.of(SHOP).of(Node.service("pay-api"))))
        .containsExactly("pay 1", "order 1", "desk 2", "wiki 3 linked");
  }

  @Test
  void a_link_says_that_its_document_may_suffer_and_nothing_of_who_links_to_that() {
    assertThat(said(Impacts.of(SHOP).of(Node.project("wiki")))).containsExactly("guide 1 linked");
    assertThat(said(Impacts.of(SHOP).of(Node.project("desk")))).containsExactly("wiki 1 linked");
  }

  @Test
  void what_nobody_knows_breaks_nothing() {
    assertThat(Impacts.of(SHOP).of(Node.service("cobol")).affected()).isEmpty();
  }

  @Test
  void the_widest_reach_comes_first_and_links_do_not_count() {
    assertThat(Impacts.of(SHOP).reaches())
        .startsWith(
            new Reach(Node.service("pay-api"), 2, 3), new Reach(Node.service("kafka"), 1, 3));
  }

  @Test
  void a_circle_is_told_once_with_each_of_its_steps() {
    Catalog catalog =
        new Catalogs()
            .service("b-api", "b")
            .needs("a", "b-api", Kind.SERVICE)
            .needs("b", "c", Kind.PROJECT)
            .needs("c", "a", Kind.PROJECT)
            .needs("d", "a", Kind.PROJECT)
            .build();

    List<List<Step>> circles = Impacts.of(catalog).circles();

    assertThat(circles).hasSize(1);
    assertThat(circles.getFirst().getFirst().from()).isEqualTo(circles.getFirst().getLast().to());
    assertThat(circles.getFirst().stream().map(step -> step.from().id()))
        .containsExactlyInAnyOrder("a", "b", "b-api", "c");
  }

  @Test
  void generated_catalogs_give_what_brute_force_gives() {
    for (int seed = 0; seed < CATALOGS; seed++) {
      Catalog catalog = Catalogs.random(seed);
      Impacts impacts = Impacts.of(catalog);
      Map<Node, Reach> reaches =
          impacts.reaches().stream().collect(Collectors.toMap(Reach::node, reach -> reach));
      for (Node cause : causes(catalog)) {
        Impact impact = impacts.of(cause);
        Map<String, Integer> stated = BruteForce.stated(catalog, cause);
        Map<String, Integer> linked = BruteForce.linked(catalog, cause);

        assertThat(distances(impact, true)).as("seed %d, %s", seed, cause).isEqualTo(stated);
        assertThat(distances(impact, false)).as("seed %d, %s", seed, cause).isEqualTo(linked);
        assertThat(impact.affected()).allSatisfy(affected -> holdsTogether(cause, affected));
        Impact few = impacts.of(cause, 2);
        assertThat(impact.affected()).as("seed %d, %s", seed, cause).containsAll(few.affected());
        assertThat(few.affected())
            .hasSize(few.direct() + Math.min(2, few.indirect() + few.linked()));
        assertThat(List.of(impact.direct() + impact.indirect(), impact.linked()))
            .as("seed %d, %s", seed, cause)
            .isEqualTo(List.of(stated.size(), linked.size()));
        int direct = (int) stated.values().stream().filter(distance -> distance == 1).count();
        assertThat(reaches.get(cause))
            .as("seed %d, %s", seed, cause)
            .isEqualTo(stated.isEmpty() ? null : new Reach(cause, direct, stated.size()));
      }
    }
  }

  @Test
  void generated_catalogs_have_a_circle_through_each_project_that_reaches_itself_and_no_other() {
    for (int seed = 0; seed < CATALOGS; seed++) {
      Catalog catalog = Catalogs.random(seed);
      Set<String> round =
          catalog.projects().stream()
              .map(Catalog.Project::id)
              .filter(id -> reachesItself(catalog, id))
              .collect(Collectors.toSet());
      Set<String> told = new HashSet<>();
      for (List<Step> circle : Impacts.of(catalog).circles()) {
        IntStream.range(1, circle.size())
            .forEach(i -> assertThat(circle.get(i).from()).isEqualTo(circle.get(i - 1).to()));
        circle.stream()
            .filter(step -> step.to().kind() == Node.Kind.PROJECT)
            .forEach(step -> told.add(step.to().id()));
      }
      assertThat(told).as("seed %d", seed).isEqualTo(round);
    }
  }

  /// Whether a project and some other one reach each other.
  private static boolean reachesItself(Catalog catalog, String project) {
    return BruteForce.stated(catalog, Node.project(project)).keySet().stream()
        .anyMatch(other -> BruteForce.stated(catalog, Node.project(other)).containsKey(project));
  }

  private static List<Node> causes(Catalog catalog) {
    return Stream.of(
            catalog.projects().stream().map(project -> Node.project(project.id())),
            catalog.services().stream().map(service -> Node.service(service.id())),
            Stream.of(Node.other("Zig"), Node.other("something")))
        .flatMap(nodes -> nodes)
        .toList();
  }

  private static Map<String, Integer> distances(Impact impact, boolean stated) {
    return impact.affected().stream()
        .filter(affected -> affected.stated() == stated)
        .collect(
            Collectors.toMap(Affected::project, Affected::distance, (a, b) -> a, TreeMap::new));
  }

  private static void holdsTogether(Node cause, Affected affected) {
    List<Step> path = affected.path();
    assertThat(path.getFirst().from()).isEqualTo(cause);
    assertThat(path.getLast().to()).isEqualTo(Node.project(affected.project()));
    IntStream.range(1, path.size())
        .forEach(i -> assertThat(path.get(i).from()).isEqualTo(path.get(i - 1).to()));
    assertThat(path.stream().filter(step -> step.why() != Why.RUNS).count())
        .isEqualTo(affected.distance());
    assertThat(path.stream().allMatch(Step::stated)).isEqualTo(affected.stated());
  }
}
