package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.diagram.KnownDrawing.Kind;
import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What drawings weigh, compressed as pages are sent: a drawing costs what its page weighs more
/// with it than without it, its picture, its list and its author's own text together. What all
/// figures have in common, about 150 bytes, a page pays once, for its first; so each is measured on
/// a page that shows a drawing of characters and a chart before.
class DrawingWeightTest {

  private static final int MOST = 3;

  /// A chart of two or three lines may say more in a picture than three times so little: a source
  /// that weighs no more than this, of which gzip itself takes 18 bytes.
  private static final int TINY = 100;

  private static final int MOST_OF_TINY = 400;

  private static final String FIRST =
      """
      # T

      ```
      ┌───────┐     ┌───────┐
      │ first │────►│ other │
      └───────┘     └───────┘
      ```

      ```mermaid
      graph LR
        first -->|HTTP| other
      ```

      """;

  private static final Pattern FIGURE =
      Pattern.compile("(?s)<figure id=\"L-(\\d+)\" class=\"drawn\">.*?</figure>");

  /// A drawing on its page.
  private record Weighed(String where, int cost, int source) {

    private boolean isHeavy() {
      return cost > (source <= TINY ? MOST_OF_TINY : MOST * source);
    }
  }

  @Test
  void no_drawing_of_real_documents_costs_more_than_three_times_its_source() throws IOException {
    Path corpus = Path.of("../shared/corpus/docs");
    Assumptions.assumeTrue(Files.exists(corpus), "the documents are not here: skipped");
    try (Stream<Path> files = Files.walk(corpus)) {
      List<Weighed> weighed = new ArrayList<>();
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        weighed.addAll(weigh(file.toString(), Files.readString(file).replace("\r\n", "\n")));
      }
      assertThat(weighed).isNotEmpty().noneMatch(drawing -> drawing.cost > MOST * drawing.source);
    }
  }

  @Test
  void no_drawing_of_the_template_does() throws IOException {
    Path template = Path.of("../shared/template/architecture-template.md");
    Assumptions.assumeTrue(Files.exists(template), "the template is not here: skipped");
    assertThat(weigh("template", Files.readString(template)))
        .hasSize(14)
        .noneMatch(drawing -> drawing.cost > MOST * drawing.source);
  }

  @Test
  void no_drawing_that_was_made_from_what_it_says_does() {
    List<Weighed> weighed = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int seed = 0; seed < 40; seed++) {
        weighed.addAll(weigh(kind + " " + seed, fenced("", KnownDrawing.of(kind, seed).text())));
      }
    }
    assertThat(weighed).hasSize(280).noneMatch(drawing -> drawing.cost > MOST * drawing.source);
  }

  /// Each on a page of its own.
  @Test
  void no_chart_of_mermaid_or_plantuml_does_but_tiny_ones() throws IOException {
    String charts = Files.readString(Path.of("src/test/resources/dev/portolan/diagram/charts.md"));
    Matcher fence = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```").matcher(charts);
    List<Weighed> weighed = new ArrayList<>();
    while (fence.find()) {
      String source = fence.group(2);
      weighed.addAll(weigh(source, fenced(fence.group(1), source)));
    }
    assertThat(weighed).hasSizeGreaterThan(30).noneMatch(Weighed::isHeavy);
  }

  private static String fenced(String language, String code) {
    return "```" + language + "\n" + code + (code.endsWith("\n") ? "" : "\n") + "```\n";
  }

  /// All drawings of a document, each as if it stood behind another one.
  private static List<Weighed> weigh(String name, String text) {
    SourceFile source = new SourceFile("x", "x.md", true, FIRST + text, "");
    Document document = Illustrator.illustrate(new DocumentParser().parse(source));
    List<Fence> fences = new ArrayList<>();
    document.sections().forEach(section -> Illustrator.collect(section.blocks(), fences));
    String page = document.sections().stream().map(Section::html).collect(Collectors.joining());
    int whole = compressed(page);
    List<Weighed> weighed = new ArrayList<>();
    Matcher figure = FIGURE.matcher(page);
    while (figure.find()) {
      int line = Integer.parseInt(figure.group(1));
      Fence fence = fences.stream().filter(f -> f.line() == line).findFirst().orElseThrow();
      String without = page.substring(0, figure.start()) + page.substring(figure.end());
      int cost = whole - compressed(without);
      weighed.add(new Weighed(name + ":" + line, cost, compressed(fence.code())));
    }
    return weighed.subList(2, weighed.size());
  }

  private static int compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
