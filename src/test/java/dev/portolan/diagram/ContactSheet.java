package dev.portolan.diagram;

import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.Block;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Shows every drawing of a folder of documents before and after, on one page to look through:
///
/// ```
/// java … dev.portolan.diagram.ContactSheet FOLDER SHEET.html
/// ```
final class ContactSheet {

  private static final Path THEME = Path.of("themes/portolan/assets");

  private final StringBuilder page = new StringBuilder();
  private int count;
  private int pictures;
  private int lists;
  private int unclear;

  private ContactSheet() {}

  public static void main(String[] arguments) throws IOException {
    ContactSheet sheet = new ContactSheet();
    sheet.start();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        sheet.add(file);
      }
    }
    Files.writeString(Path.of(arguments[1]), sheet.page);
    Files.copy(
        THEME.resolve("drawing.woff2"),
        Path.of(arguments[1]).resolveSibling("drawing.woff2"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    System.out.printf(
        "%d drawings: %d pictures, %d lists, %d in doubt%n",
        sheet.count, sheet.pictures, sheet.lists, sheet.unclear);
  }

  private void start() throws IOException {
    page.append(
        "<!doctype html><html lang=\"zh\" data-lang=\"zh\"><meta charset=\"utf-8\"><style>");
    try (Stream<Path> styles = Files.list(THEME.resolve("portolan.css"))) {
      for (Path style : styles.sorted().toList()) {
        page.append(Files.readString(style));
      }
    }
    page.append(".pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 12px }")
        .append("</style><body class=\"prose\">");
  }

  private void add(Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    Document parsed =
        new DocumentParser().parse(new SourceFile("x", file.toString(), true, text, ""));
    for (Section section : parsed.sections()) {
      List<Block.Fence> fences = new ArrayList<>();
      Illustrator.collect(section.blocks(), fences);
      fences.forEach(fence -> add(file, section, fence));
    }
  }

  private void add(Path file, Section section, Block.Fence fence) {
    Sketch sketch = Illustrator.sketch(fence);
    CodeBlock code = CodeBlock.at(fence.line(), new StringBuilder(section.html()));
    if (sketch instanceof Sketch.Nothing || code == null) {
      return;
    }
    count++;
    String kind = sketch.getClass().getSimpleName();
    page.append("<section class=\"pair ").append(kind).append("\"><div>");
    page.append(count).append(' ').append(file).append(':').append(fence.line());
    page.append(code.text()).append("</div><div>").append(kind);
    switch (sketch) {
      case Sketch.Scheme _, Sketch.Written _ -> pictures++;
      case Sketch.Hierarchy _ -> lists++;
      case Sketch.Unclear doubt -> {
        unclear++;
        page.append(' ').append(fence.line() + doubt.row());
      }
      case Sketch.Nothing _ -> {}
    }
    if (!(sketch instanceof Sketch.Unclear)) {
      page.append(Figure.of(sketch, fence.line(), section.title(), code));
    }
    page.append("</div></section>\n");
  }
}
