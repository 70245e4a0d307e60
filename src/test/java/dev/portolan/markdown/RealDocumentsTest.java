package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Rule;
import dev.portolan.model.Document;
import dev.portolan.model.Link;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Properties that hold for every real document at hand.
class RealDocumentsTest {

  private static final Path SHARED = Path.of("../shared/corpus/docs");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern HAN_WORD = Pattern.compile("[\\p{IsHan}]{2,}");

  @TestFactory
  Stream<DynamicTest> our_own_documents() throws IOException {
    return tests(Path.of("content"));
  }

  @TestFactory
  Stream<DynamicTest> documents_of_others() throws IOException {
    Assumptions.assumeTrue(Files.exists(SHARED), "no shared documents here: skipped");
    return tests(SHARED);
  }

  private static Stream<DynamicTest> tests(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> documents =
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return documents.stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
    }
  }

  private static void check(Path file) {
    String text = read(file).replace("\r\n", "\n");
    Document document =
        new DocumentParser().parse(new SourceFile("x", file.toString(), true, text, ""));
    String html = String.join("\n", document.sections().stream().map(Section::html).toList());

    assertThat(document.findings())
        .extracting("rule")
        .doesNotContain(Rule.MARKDOWN_TOO_COMPLEX, Rule.FILE_TOO_LARGE);
    assertNothingIsLost(text, document, html);
    assertIdsAreUnique(document, html);
    for (Link link : document.links()) {
      boolean elsewhere = link.image() && link.target().startsWith("http");
      assertThat(elsewhere || html.contains(link.target().replace("&", "&amp;")))
          .as(link.target())
          .isTrue();
      assertThat(text.split("\n", -1)[link.line() - 1].length())
          .isGreaterThanOrEqualTo(link.column() - 1);
    }
    UnsafeHtmlTest.assertSafe(html);
  }

  /// Every Chinese word of the source, comments and front matter aside, is in a title or in the
  /// HTML.
  private static void assertNothingIsLost(String text, Document document, String html) {
    String visible =
        String.join(
                "\n", document.sections().stream().map(s -> s.number() + " " + s.title()).toList())
            + html.replaceAll("<span class=\"w2\">|</span>", "")
            + document.frontMatter().values()
            + document.links().stream().map(Link::target).toList();
    String source = text.replaceAll("(?s)<!--.*?-->", "");
    Matcher word = HAN_WORD.matcher(source);
    while (word.find()) {
      assertThat(visible.contains(word.group())).as("%s is in the page", word.group()).isTrue();
    }
  }

  private static void assertIdsAreUnique(Document document, String html) {
    Set<String> ids = new HashSet<>();
    document.sections().forEach(section -> assertThat(ids.add(section.anchor())).isTrue());
    Matcher id = ID.matcher(html);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
