package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.portolan.model.Block;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns one parsed document into sections: each heading with what stands under it.
final class DocumentReader {

  private final Context context;
  private final InlineWriter inlines;
  private final BlockWriter writer;
  private final BlockReader reader;
  private final List<Section> sections = new ArrayList<>();

  DocumentReader(PreparedText text, Document document, Links links) {
    this.context =
        new Context(text, new Html(), new Anchors(), links, Parser.REFERENCES.get(document));
    this.inlines = new InlineWriter(context);
    this.writer = new BlockWriter(context, inlines);
    this.reader = new BlockReader(text);
  }

  List<Section> read(Document document) {
    Heading heading = null;
    List<Node> body = new ArrayList<>();
    for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Heading next) {
        add(heading, body);
        heading = next;
        body.clear();
      } else {
        body.add(child);
      }
    }
    add(heading, body);
    return sections;
  }

  private void add(@Nullable Heading heading, List<Node> body) {
    if (heading == null) {
      addPreface(body);
      return;
    }
    HeadingText text = HeadingText.of(PlainText.of(heading));
    String anchor = context.anchors().ofHeading(text.slugText());
    text.names().forEach(this::writeAnchor);
    namesIn(heading);
    inlines.linksOf(heading);
    Written written = write(body, anchor);
    int line = context.text().line(heading.getStartOffset());
    sections.add(
        new Section(
            heading.getLevel(),
            text.number(),
            text.title(),
            anchor,
            line,
            written.blocks(),
            written.html()));
  }

  private void addPreface(List<Node> body) {
    Node titled = body.stream().filter(DocumentReader::isTitled).findFirst().orElse(null);
    if (titled != null) {
      writer.leaveOutTitle(titled);
    }
    Written written = write(body, "");
    if (titled != null || !written.html().isBlank()) {
      int line = context.text().line(body.getFirst().getStartOffset());
      HeadingText title = HeadingText.of(titled == null ? "" : title(titled));
      String anchor = context.anchors().ofHeading(title.slugText());
      sections.add(
          new Section(
              title.title().isEmpty() ? 0 : 1,
              title.number(),
              title.title(),
              anchor,
              line,
              written.blocks(),
              written.html()));
    }
  }

  /// Whether a block of HTML names the document, in an `<h1>` above all headings.
  private static boolean isTitled(Node node) {
    return node instanceof HtmlBlockBase && !title(node).isEmpty();
  }

  private static String title(Node html) {
    return RawHtml.title(html.getChars().toString());
  }

  private record Written(List<Block> blocks, String html) {}

  private Written write(List<Node> body, String label) {
    List<Block> blocks = new ArrayList<>();
    int end = endWithoutRules(body);
    for (int i = 0; i < body.size(); i++) {
      reader.read(body.get(i), blocks);
      if (i < end) {
        writer.write(body.get(i), label);
      }
    }
    return new Written(blocks, Sanitizer.sanitize(context.html().take()).strip());
  }

  /// Where a section ends but for the rules that part it from the next: the page parts them itself,
  /// also when they change places.
  private static int endWithoutRules(List<Node> body) {
    int end = body.size();
    while (end > 0 && body.get(end - 1) instanceof ThematicBreak) {
      end--;
    }
    return end;
  }

  /// Anchors that the author put into a heading as `<a name="x">`.
  private void namesIn(Node heading) {
    for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof HtmlInline inline
          && Tag.startsAt(BudgetedText.copy(inline.getChars()), 0)) {
        Tag tag = Tag.read(BudgetedText.copy(inline.getChars()), 0);
        writeAnchor(tag.attribute("name"));
        writeAnchor(tag.attribute("id"));
      } else {
        namesIn(child);
      }
    }
  }

  private void writeAnchor(String name) {
    String anchor = context.anchors().named(name);
    if (!anchor.isEmpty()) {
      context.html().raw("<span").attribute("id", anchor).raw("></span>");
    }
  }
}
