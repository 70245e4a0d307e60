package dev.portolan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.format.Formatter.Result;
import dev.portolan.model.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What holds whenever a document is formatted, looked at in every real document at hand: it says
/// the same, in the same words, and formatting it again changes nothing.
class RealDocumentsTest {

  private static final Path CORPUS = Path.of("../shared/corpus/docs");
  private static final Path TEMPLATE = Path.of("../shared/template");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^ *(`{3,}|~{3,})[^`\\n]*\\n.*?^ *\\1[`~]* *$");

  @TestFactory
  Stream<DynamicTest> our_own_documents() throws IOException {
    return tests(Path.of("content"));
  }

  @TestFactory
  Stream<DynamicTest> documents_of_others() throws IOException {
    Assumptions.assumeTrue(Files.exists(CORPUS), "no shared documents here: skipped");
    return Stream.concat(tests(CORPUS), tests(TEMPLATE));
  }

  private static Stream<DynamicTest> tests(Path folder) throws IOException {
    return Formatting.documents(folder).stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(Formatting.read(file))));
  }

  private static void check(String text) {
    Result result = Formatting.result(text);
    assertThat(result.refusal()).isNull();
    String formatted = result.text();
    assertThat(Formatting.formatted(formatted)).as("formatted again").isEqualTo(formatted);
    assertThat(facts(result.after().facts()))
        .containsExactlyInAnyOrderElementsOf(facts(result.before().facts()));
    assertThat(prose(formatted)).containsExactlyInAnyOrderElementsOf(prose(text));
    assertThat(fences(formatted)).containsExactlyInAnyOrderElementsOf(fences(text));
  }

  /// Facts, each in words, without the places they were read from.
  static List<String> facts(Facts facts) {
    List<String> all = new ArrayList<>(List.of(facts.metadata().toString()));
    Stream.of(
            facts.services(),
            facts.ports(),
            facts.env(),
            facts.config(),
            facts.protocols(),
            facts.technologies(),
            facts.dependencies(),
            facts.references())
        .flatMap(List::stream)
        .map(fact -> fact.toString().replaceFirst(", location=.*", ""))
        .forEach(all::add);
    return all;
  }

  /// Every line that is neither heading nor table, contents nor metadata.
  private static List<String> prose(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("> **") && !line.contains("|"))
        .filter(line -> !line.matches("[\\s:-]*") && !isEntry(line))
        .map(RealDocumentsTest::drawn)
        .toList();
  }

  private static boolean isEntry(String line) {
    return line.matches("(?:\\d+\\.| *-) (?:\\[.*]\\(#.*\\)|\\d\\.\\d .*|[A-Z]\\. .*)");
  }

  private static List<String> fences(String text) {
    return FENCE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(RealDocumentsTest::drawn)
        .toList();
  }

  /// What is drawn without how long its lines are and how wide its boxes.
  private static String drawn(String text) {
    boolean drawn = text.matches("(?s).*[\u2500-\u257f].*");
    return text.replaceAll(drawn ? "[ ─━═╌]" : " +", drawn ? "" : " ");
  }
}
