package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.model.Facts;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Measures extraction against what a careful reader took out of real documents, and prints
/// precision and recall. Rows that a table, a list or a fence states count; what only prose states,
/// or a port row implies, is neither right nor wrong.
final class GoldScoreTest {

  private static final Path GOLD = Corpus.ROOT.resolve("gold");
  private static final Set<String> COUNTED = Set.of("table", "block", "list");

  /// How much was found, and how much of it rightly.
  private static final class Score {
    private int expected;
    private int found;
    private int right;
    private int wrong;

    void add(Score other) {
      expected += other.expected;
      found += other.found;
      right += other.right;
      wrong += other.wrong;
    }

    double recall() {
      return expected == 0 ? 1 : (double) found / expected;
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    @Override
    public String toString() {
      return "recall %.3f (%d of %d), precision %.3f (%d wrong)"
          .formatted(recall(), found, expected, precision(), wrong);
    }
  }

  @Test
  void services_ports_and_variables_of_real_documents_are_found() throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "the real documents are not beside the project");
    TreeMap<String, Score> all = new TreeMap<>();
    List<Path> golds;
    try (Stream<Path> files = Files.list(GOLD)) {
      golds = files.sorted().toList();
    }
    for (Path file : golds) {
      JsonNode gold = new ObjectMapper().readTree(Files.readString(file));
      Facts facts = Corpus.facts(Corpus.ROOT.resolve("docs").resolve(gold.get("doc").asString()));
      measure("services", serviceKeys(facts.services()), gold, all);
      measure("ports", portKeys(facts.ports()), gold, all);
      measure("env", facts.env().stream().map(EnvFact::name).toList(), gold, all);
    }
    all.forEach((concept, score) -> System.out.println("all " + concept + ": " + score));
    for (String concept : List.of("ports", "env")) {
      assertThat(all.get(concept).recall()).as(concept + " recall").isGreaterThanOrEqualTo(0.95);
      assertThat(all.get(concept).precision())
          .as(concept + " precision")
          .isGreaterThanOrEqualTo(0.97);
    }
    assertThat(all.get("services").recall()).isGreaterThanOrEqualTo(0.9);
    assertThat(all.get("services").precision()).isGreaterThanOrEqualTo(0.95);
  }

  private static void measure(
      String concept, List<String> extracted, JsonNode gold, TreeMap<String, Score> all) {
    Score score = new Score();
    Set<String> mentioned = new HashSet<>();
    Set<String> distinct = new HashSet<>(extracted);
    for (JsonNode entry : gold.get(concept)) {
      List<Set<String>> wanted = keys(concept, entry);
      wanted.forEach(mentioned::addAll);
      if (COUNTED.contains(entry.get("tier").asString())) {
        for (Set<String> key : wanted) {
          score.expected++;
          boolean hit = key.stream().anyMatch(distinct::contains);
          score.found += hit ? 1 : 0;
          if (!hit) {
            System.out.println("  missed " + concept + " " + key);
          }
          key.stream().filter(distinct::contains).forEach(mentioned::add);
        }
      }
    }
    Set<String> counted = new HashSet<>();
    for (JsonNode entry : gold.get(concept)) {
      if (COUNTED.contains(entry.get("tier").asString())) {
        keys(concept, entry).forEach(counted::addAll);
      }
    }
    for (String key : distinct) {
      if (counted.contains(key)) {
        score.right++;
      } else if (!mentioned.contains(key)) {
        score.wrong++;
        System.out.println("  wrong " + concept + " " + key);
      }
    }
    System.out.println(gold.get("name").asString() + " " + concept + ": " + score);
    all.computeIfAbsent(concept, _ -> new Score()).add(score);
  }

  /// The equally good ways to write each thing of an entry.
  private static List<Set<String>> keys(String concept, JsonNode entry) {
    Set<String> names = new HashSet<>();
    String field = concept.equals("ports") ? "service" : "name";
    names.add(text(entry.get(field)));
    for (String more : List.of("alt_services", "alt_names")) {
      if (entry.has(more)) {
        entry.get(more).forEach(name -> names.add(text(name)));
      }
    }
    if (concept.equals("env")) {
      return List.of(names);
    }
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(Vocabulary.fold(name)));
    if (concept.equals("services")) {
      return List.of(folded);
    }
    List<Set<String>> keys = new ArrayList<>();
    JsonNode ports = entry.get("ports");
    JsonNode hosts = entry.get("host_ports");
    for (int i = 0; ports != null && !ports.isNull() && i < ports.size(); i++) {
      String host = hosts == null || hosts.isNull() || i >= hosts.size() ? "" : text(hosts.get(i));
      String port = text(ports.get(i)) + ">" + host;
      Set<String> key = new HashSet<>();
      folded.forEach(name -> key.add(name + " " + port));
      keys.add(key);
    }
    return keys;
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? "" : node.asString();
  }

  private static List<String> serviceKeys(List<ServiceFact> services) {
    return services.stream().map(service -> Vocabulary.fold(service.name())).toList();
  }

  private static List<String> portKeys(List<PortFact> ports) {
    return ports.stream()
        .filter(port -> port.port() != null)
        .map(
            port ->
                (port.service() == null ? "" : Vocabulary.fold(port.service()))
                    + " "
                    + port.port()
                    + ">"
                    + (port.host() == null ? "" : port.host()))
        .toList();
  }
}
