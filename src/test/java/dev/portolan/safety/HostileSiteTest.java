package dev.portolan.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Portolan;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Hostile documents harm no other: all of them become pages, in bounded time. The bounds are of
/// processor time and many times what is needed, since work that runs away takes minutes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSiteTest {

  private static final Duration BOUND = Duration.ofSeconds(5);

  private Stages stages;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    stages = new Stages(folder);
  }

  @TestFactory
  Stream<DynamicTest> no_run_of_signs_keeps_the_reading_of_facts_busy() {
    return HostileFacts.units().stream()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    "'" + unit + "'", () -> assertCheap(HostileFacts.document(unit))));
  }

  @TestFactory
  Stream<DynamicTest> no_size_keeps_the_stages_after_parsing_busy() {
    return Stream.of(
        large("10,000 headings", HostileInputs.lines(10_000, i -> "## 章 " + i + "\n\n文 " + i)),
        large("10,000 equal headings", "## 端口\n\n文\n\n".repeat(10_000)),
        large("10,000 links", HostileInputs.lines(10_000, i -> "[a](b" + i + ".md)")),
        large("1,000 columns", wide(1_000)),
        large(
            "30,000 ports",
            "## 端口\n\n| 服务 | 端口 |\n|-|-|\n"
                + HostileInputs.lines(30_000, i -> "| s" + i % 9 + " | " + i + " |")),
        large(
            "30,000 variables",
            "## 环境变量\n\n| 变量 | 默认值 |\n|-|-|\n"
                + HostileInputs.lines(30_000, i -> "| A_" + i + " | 1 |")),
        large("a huge fence", "## 环境变量\n\n```bash\n" + "A=1\n".repeat(60_000) + "```\n"),
        large("a huge list", "## 环境变量\n\n" + "- A_B: 1\n".repeat(20_000)),
        large("a line of 60 KB", "x".repeat(60_000) + "\n\n" + "端口 8080 ".repeat(6_000)));
  }

  @Test
  void what_is_too_long_to_be_a_fact_is_told_on_its_line() throws IOException {
    String row = "| a | " + "80,".repeat(1_000) + " |";
    var result = stages.read("# 甲\n\n## 端口\n\n| 服务 | 端口 |\n|-|-|\n| b | 90 |\n" + row + "\n");

    assertThat(result.facts().ports()).singleElement().extracting("service").isEqualTo("b");
    assertThat(result.facts().findings())
        .filteredOn(finding -> finding.rule() == Rule.ROW_NOT_UNDERSTOOD)
        .singleElement()
        .extracting(finding -> finding.location().line())
        .isEqualTo(8);
  }

  @Test
  void a_site_of_hostile_documents_is_published_whole(@TempDir Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    Files.createDirectories(folder.resolve("content"));
    for (var input : HostileInputs.all().entrySet()) {
      String name = "evil-" + names.size();
      names.add(name);
      Files.writeString(
          folder.resolve("content/" + name + ".md"), text(input.getValue().apply(1_000)));
    }
    Files.writeString(
        folder.resolve("content/good.md"), "# 好\n\n## 端口\n\n| 服务 | 端口 |\n|-|-|\n| 网关 | 8443 |\n");

    Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
    Site site = portolan.chart(portolan.configure(folder));
    SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    portolan.draw(site, files::put);

    assertThat(names).hasSizeGreaterThanOrEqualTo(127);
    assertThat(names)
        .allSatisfy(name -> assertThat(files).containsKey("projects/" + name + "/index.html"));
    assertThat(new String(files.get("projects/good/index.html"), StandardCharsets.UTF_8))
        .contains("网关");
    assertThat(files).containsKey("ports/8443/index.html");
    assertThat(site.findings().stream().map(Finding::rule)).contains(Rule.MARKDOWN_TOO_COMPLEX);
  }

  private DynamicTest large(String name, String text) {
    return DynamicTest.dynamicTest(name, () -> assertCheap("# 甲\n\n" + text + "\n"));
  }

  private void assertCheap(String text) throws IOException {
    Stages.Result result = stages.read(text(text));

    assertThat(result.cost()).isLessThan(BOUND);
    assertThat(result.document().sections()).isNotEmpty();
  }

  /// A file cannot hold half a character.
  private static String text(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String wide(int columns) {
    return "## 端口\n\n"
        + "|服务".repeat(columns)
        + "|\n"
        + "|-".repeat(columns)
        + "|\n"
        + "|8080".repeat(columns)
        + "|\n";
  }
}
