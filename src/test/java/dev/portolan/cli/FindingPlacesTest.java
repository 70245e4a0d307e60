package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A property of every finding: its line is there, and holds what the message quotes.
class FindingPlacesTest {

  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]+)[”\"]");

  /// Rules whose messages quote the words of the line that they stand at.
  private static final Set<String> QUOTING =
      Set.of(
          "broken-anchor",
          "broken-image",
          "broken-link",
          "contradiction",
          "duplicate-section",
          "empty-section",
          "invalid-metadata",
          "misplaced-section",
          "placeholder",
          "unknown-column",
          "unknown-dependency",
          "variable-mismatch");

  @TestFactory
  Stream<DynamicTest> each_finding_stands_where_it_says() {
    return Stream.of(Path.of("."), Path.of("../shared/corpus/docs"))
        .map(
            site ->
                DynamicTest.dynamicTest(
                    site.toString(), () -> check(site.toAbsolutePath().normalize())));
  }

  private static void check(Path site) throws IOException {
    assumeTrue(Files.isDirectory(site), "there is no " + site);
    JsonNode findings = findings(site);
    assertThat(findings.size()).isPositive();
    assertThat(findings.valueStream()).allSatisfy(finding -> isInPlace(finding, site));
  }

  private static void isInPlace(JsonNode finding, Path site) throws IOException {
    List<String> lines =
        Files.readString(site.resolve(finding.get("file").asString())).lines().toList();
    int line = finding.get("line").asInt();
    assertThat(line).isBetween(1, Math.max(1, lines.size()));
    String text = lines.isEmpty() ? "" : lines.get(line - 1);
    assertThat(finding.get("column").asInt()).isBetween(1, text.length() + 1);
    if (QUOTING.contains(finding.get("code").asString())) {
      List<String> quoted =
          QUOTED
              .matcher(finding.get("message").asString())
              .results()
              .map((MatchResult found) -> Vocabulary.fold(found.group(1)))
              .toList();
      // The text of a link may break, so that its address stands on the line after.
      String after = line < lines.size() ? lines.get(line) : "";
      boolean link = finding.get("code").asString().matches("broken-(link|image|anchor)");
      // What a section of a service's own says of it is not named in every line.
      String about =
          finding.get("code").asString().equals("contradiction") ? heading(lines, line) : "";
      String where = Vocabulary.fold(link ? text + after : about + text);
      assertThat(quoted).isNotEmpty().first().satisfies(q -> assertThat(where).contains(q));
    }
  }

  private static String heading(List<String> lines, int line) {
    return lines.subList(0, line).reversed().stream()
        .filter(text -> text.startsWith("#"))
        .findFirst()
        .orElse("");
  }

  /// The organisation of the examples is in order but for what is meant to show: two ports claimed
  /// twice, one contradiction.
  @Test
  void the_examples_keep_the_mistakes_they_are_there_to_show() {
    List<JsonNode> findings = findings(Path.of("").toAbsolutePath()).valueStream().toList();

    assertThat(places(findings, "port-conflict")).hasSize(4);
    assertThat(places(findings, "contradiction"))
        .containsExactly("content/notify-center/architecture.md:241");
    assertThat(places(findings, "suppression")).isEmpty();
    assertThat(places(findings, "stale-document")).isEmpty();
    assertThat(places(findings, "future-date")).isEmpty();
    assertThat(places(findings, "broken-link")).isEmpty();
  }

  private static List<String> places(List<JsonNode> findings, String rule) {
    return findings.stream()
        .filter(finding -> finding.get("code").asString().equals(rule))
        .map(finding -> finding.get("file").asString() + ":" + finding.get("line").asInt())
        .toList();
  }

  private static JsonNode findings(Path site) {
    CommandLineRun run =
        CommandLineRun.in(site, Map.of("LANG", "C.UTF-8"), "check", ".", "--format", "json");
    return new JsonMapper().readTree(run.out());
  }
}
