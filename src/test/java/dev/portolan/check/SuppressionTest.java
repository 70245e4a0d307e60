package dev.portolan.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.CommandLineRun;
import dev.portolan.cli.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an author silences a finding where it stands. Broken links serve as findings.
class SuppressionTest {

  private static final String IGNORE = "<!-- portolan-ignore broken-link: it comes next week -->";

  @TempDir private Path folder;

  @Test
  void beside_other_text_a_comment_speaks_for_its_line() {
    site(
        "# Demo",
        "",
        "[one](one.md) " + IGNORE,
        "[two](two.md)",
        "",
        "| Link | Note |",
        "|---|---|",
        "| [three](three.md) | " + IGNORE + " |",
        "| [four](four.md) | |");

    assertThat(brokenLinks()).containsExactly("two.md", "four.md");
  }

  @Test
  void alone_on_a_line_it_speaks_for_the_block_below() {
    site(
        "# Demo",
        "",
        "Some text.",
        "",
        IGNORE,
        "",
        "| Link |",
        "|---|",
        "| [one](one.md) |",
        "| [two](two.md) |",
        "",
        "[three](three.md)");

    assertThat(brokenLinks()).containsExactly("three.md");
  }

  @Test
  void right_under_a_heading_it_speaks_for_the_section_and_those_below() {
    site(
        "# Demo",
        "",
        "Some text.",
        "",
        "## One",
        IGNORE,
        "",
        "[one](one.md)",
        "",
        "Text, and [two](two.md).",
        "",
        "### Deeper",
        "",
        "[three](three.md)",
        "",
        "## Two",
        "",
        "[four](four.md)");

    assertThat(brokenLinks()).containsExactly("four.md");
  }

  @Test
  void above_the_first_heading_it_speaks_for_the_whole_document() {
    site(IGNORE, "# Demo", "", "[one](one.md)", "", "## More", "", "[two](two.md)");

    assertThat(brokenLinks()).isEmpty();
  }

  @Test
  void in_code_it_is_an_example_and_silences_nothing() {
    site("# Demo", "", "```", IGNORE, "```", "", "`" + IGNORE + "` [one](one.md)");

    assertThat(brokenLinks()).containsExactly("one.md");
    assertThat(complaints()).isEmpty();
  }

  @Test
  void one_comment_may_name_several_rules() {
    site(
        "# Demo",
        "",
        "[one](one.md) ![two](two.png) <!-- portolan-ignore broken-link, broken-image: 下周补上 -->");

    assertThat(new Folder(folder).findings("broken-link")).isEmpty();
    assertThat(new Folder(folder).findings("broken-image")).isEmpty();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void without_a_reason_it_does_not_count() {
    site("# Demo", "", "[one](one.md) <!-- portolan-ignore broken-link -->");

    assertThat(brokenLinks()).containsExactly("one.md");
    assertThat(complaints())
        .containsExactly("3: this comment gives no reason, so it silences nothing");
  }

  @Test
  void an_unknown_rule_is_told_with_the_nearest() {
    Folder site = site("# Demo", "", "[one](one.md) <!-- portolan-ignore brokenlink: soon -->");

    assertThat(brokenLinks()).containsExactly("one.md");
    assertThat(complaints()).containsExactly("3: there is no rule \"brokenlink\"");
    assertThat(site.check().out()).contains("hint: did you mean \"broken-link\"?");
  }

  @Test
  void a_comment_that_names_no_rule_or_silences_nothing_is_told() {
    site(
        "# Demo",
        "",
        "Fine. <!-- portolan-ignore: it is fine -->",
        "",
        "Fine. <!-- portolan-ignore broken-link: it was broken once -->");

    assertThat(complaints())
        .containsExactly(
            "3: the comment names no rule to ignore", "5: there is no broken-link here to ignore");
  }

  @Test
  void the_comment_is_on_no_page() throws Exception {
    site("# Demo", "", IGNORE, "", "[one](one.md)", "", "| A |", "|---|", "| x " + IGNORE + " |");

    CommandLineRun run = CommandLineRun.in(folder, "build", ".", "-o", "out");

    assertThat(run.code()).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("out/projects"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("next week"));
    }
  }

  private Folder site(String... lines) {
    return new Folder(folder).with("content/demo/architecture.md", lines);
  }

  private Stream<String> brokenLinks() {
    return new Folder(folder)
        .findings("broken-link").stream().map(message -> message.replaceAll(".*“(.*)”.*", "$1"));
  }

  private Iterable<String> complaints() {
    return new Folder(folder).findings("suppression");
  }
}
