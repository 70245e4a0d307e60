package dev.portolan.diagram;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Document;
import dev.portolan.model.Drawing;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Draws the drawings of documents.
public final class Illustrator {

  /// What the info string of code says that is in no language.
  private static final Set<String> PLAIN =
      Set.of("", "text", "txt", "plain", "plaintext", "ascii", "diagram");

  private static final Words UNCLEAR =
      new Words(
          "看不懂这幅字符图，按原文显示", "this drawing cannot be read with certainty, so it is shown as text");

  private static final Words HINT =
      new Words(
          "从这一行起，把每条线接到框、箭头或文字上，竖线上下对齐",
          "from this line on, let each line end at a box, an arrow head or text, and align upright"
              + " lines");

  private static final Words UNREADABLE =
      new Words(
          "看不懂图的这一行，整幅图按源文显示",
          "this line of the diagram cannot be read, so the diagram is shown as its source");

  private static final Words HINT_OF_CHART =
      new Words(
          "检查括号、引号与箭头；Mermaid 的流程图与时序图、PlantUML 的组件图与时序图会画成图",
          "check brackets, quotation marks and arrows; flowcharts and sequences of Mermaid,"
              + " components and sequences of PlantUML are drawn");

  private static final Words PREPROCESSED =
      new Words(
          "PlantUML 的预处理语句不执行，整幅图按源文显示",
          "statements of PlantUML's preprocessor are not run, so the diagram is shown as its"
              + " source");

  private static final Words HINT_OF_PREPROCESSED =
      new Words("把要用的名字与文字直接写在图里", "write the names and words into the diagram itself");

  private final Document document;
  private final List<Drawing> drawings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Illustrator(Document document) {
    this.document = document;
  }

  /// The document with its drawings shown as pictures or lists, and with what they say. A drawing
  /// in doubt stays text, and a finding says so. A pure function.
  public static Document illustrate(Document document) {
    Illustrator illustrator = new Illustrator(document);
    List<Section> sections = document.sections().stream().map(illustrator::section).toList();
    if (illustrator.drawings.isEmpty() && illustrator.findings.isEmpty()) {
      return document;
    }
    List<Finding> findings = new ArrayList<>(document.findings());
    findings.addAll(illustrator.findings);
    return document.withDrawings(sections, illustrator.drawings, findings);
  }

  private Section section(Section section) {
    List<Fence> fences = new ArrayList<>();
    collect(section.blocks(), fences);
    if (fences.isEmpty()) {
      return section;
    }
    StringBuilder html = new StringBuilder(section.html());
    fences.forEach(fence -> draw(fence, section.title(), html));
    return section.withHtml(html.toString());
  }

  /// Adds the code among some blocks that may draw something.
  static void collect(List<Block> blocks, List<Fence> fences) {
    for (Block block : blocks) {
      switch (block) {
        case Fence fence -> {
          if (isDrawing(fence)) {
            fences.add(fence);
          }
        }
        case Block.ItemList list -> list.items().forEach(item -> collect(item.blocks(), fences));
        case Block.Quote quote -> collect(quote.blocks(), fences);
        case Block.Paragraph _, Block.Table _, Block.Other _ -> {}
      }
    }
  }

  private static boolean isDrawing(Fence fence) {
    String language = language(fence);
    return ChartReader.of(language) != null
        || (PLAIN.contains(language) && Draughtsman.mayDraw(fence.code()));
  }

  private static String language(Fence fence) {
    return fence.info().split("[\\s{,]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// What a piece of code draws.
  static Sketch sketch(Fence fence) {
    ChartReader reader = ChartReader.of(language(fence));
    return reader == null ? Draughtsman.read(fence.code()) : reader.sketch(fence.code());
  }

  private void draw(Fence fence, String title, StringBuilder html) {
    Sketch sketch = sketch(fence);
    switch (sketch) {
      case Sketch.Nothing _ -> {}
      case Sketch.Unclear unclear -> {
        findings.add(unclear(fence, unclear.row()));
        if (!unclear.sure().isEmpty()) {
          drawings.add(Statements.of(sketch, fence.line()));
        }
      }
      case Sketch.Hierarchy _, Sketch.Scheme _, Sketch.Written _ -> {
        drawings.add(Statements.of(sketch, fence.line()));
        CodeBlock block = CodeBlock.at(fence.line(), html);
        if (block != null) {
          String figure = Figure.of(sketch, fence.line(), title, block);
          html.replace(block.start(), block.end(), figure);
        }
      }
    }
  }

  private Finding unclear(Fence fence, int row) {
    Location location = new Location(document.source().path(), fence.line() + row, 1);
    if (ChartReader.of(language(fence)) == null) {
      return Finding.of(Rule.UNCLEAR_DRAWING, location, UNCLEAR, HINT);
    }
    String line = fence.code().lines().skip(row).findFirst().orElse("").strip();
    return line.startsWith("!")
        ? Finding.of(Rule.UNCLEAR_DRAWING, location, PREPROCESSED, HINT_OF_PREPROCESSED)
        : Finding.of(Rule.UNCLEAR_DRAWING, location, UNREADABLE, HINT_OF_CHART);
  }
}
