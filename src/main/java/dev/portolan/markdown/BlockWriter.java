package dev.portolan.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/// Writes blocks of Markdown as HTML.
final class BlockWriter {

  private final Context context;
  private final Html html;
  private final InlineWriter inlines;
  private final RawHtmlWriter rawHtml;
  private @Nullable Node titled;

  BlockWriter(Context context, InlineWriter inlines) {
    this.context = context;
    this.html = context.html();
    this.inlines = inlines;
    this.rawHtml = new RawHtmlWriter(context);
  }

  /// From now on the `<h1>` in that HTML is not written: the page shows the title itself.
  void leaveOutTitle(Node html) {
    titled = html;
  }

  /// @param label id of the heading that the block stands under, which names what scrolls; empty
  ///   where there is none
  void write(Node node, String label) {
    switch (node) {
      case Paragraph paragraph -> paragraph(paragraph);
      case TableBlock table -> new TableWriter(context, inlines).write(table, label);
      case FencedCodeBlock fence ->
          ListingWriter.write(html, Listing.of(fence, context.text()), label);
      case IndentedCodeBlock code ->
          ListingWriter.write(html, Listing.of(code, context.text()), label);
      case OrderedList list -> orderedList(list, label);
      case BulletList list -> bulletList(list, label);
      case ListItem item -> item(item, label);
      case BlockQuote quote -> quote(quote, label);
      case Heading heading -> nestedHeading(heading);
      case ThematicBreak _ -> html.raw("<hr>\n");
      case HtmlBlockBase raw -> rawHtml(raw);
      case FootnoteBlock note -> footnote(note, label);
      case Reference _ -> {}
      default -> blocks(node, label);
    }
  }

  private void rawHtml(HtmlBlockBase raw) {
    String source = BudgetedText.copy(raw.getChars());
    rawHtml.write(raw.equals(titled) ? RawHtml.withoutTitle(source) : source, raw.getStartOffset());
  }

  private void blocks(Node parent, String label) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      write(child, label);
    }
  }

  private void bulletList(BulletList list, String label) {
    html.raw("<ul>");
    blocks(list, label);
    html.raw("</ul>\n");
  }

  private void paragraph(Paragraph paragraph) {
    boolean bare =
        paragraph.getParent() instanceof ListItem item
            && item.isParagraphInTightListItem(paragraph);
    if (bare) {
      inlines.children(paragraph);
      html.raw("\n");
      return;
    }
    html.raw("<p").lineId(line(paragraph)).raw(">");
    inlines.children(paragraph);
    html.raw("</p>\n");
  }

  private void orderedList(OrderedList list, String label) {
    html.raw("<ol");
    if (list.getStartNumber() != 1) {
      html.attribute("start", Integer.toString(list.getStartNumber()));
    }
    html.raw(">");
    blocks(list, label);
    html.raw("</ol>\n");
  }

  private void item(ListItem item, String label) {
    html.raw("<li").lineId(line(item));
    if (item instanceof TaskListItem task) {
      html.raw(" class=\"task\">").raw(task.isItemDoneMarker() ? "☑ " : "☐ ");
    } else {
      html.raw(">");
    }
    blocks(item, label);
    html.raw("</li>");
  }

  private void quote(BlockQuote quote, String label) {
    Alert alert = Alert.of(quote);
    if (alert == null) {
      html.raw("<blockquote>\n");
      blocks(quote, label);
      html.raw("</blockquote>\n");
      return;
    }
    html.raw("<blockquote class=\"alert ").raw(alert.kind()).raw("\">\n");
    html.raw("<p class=\"alert-title\"").lineId(line(quote)).raw(">");
    html.text(alert.title()).raw("</p>\n");
    inlines.leaveOut(alert);
    blocks(quote, label);
    html.raw("</blockquote>\n");
  }

  /// A heading inside a quote or a list is no section of the document: it is shown bold, so that
  /// the page's outline stays in order.
  private void nestedHeading(Heading heading) {
    HeadingText text = HeadingText.of(PlainText.of(heading));
    html.raw("<p class=\"heading\"").attribute("id", context.anchors().ofHeading(text.slugText()));
    html.raw(">");
    inlines.children(heading);
    html.raw("</p>\n");
  }

  private void footnote(FootnoteBlock note, String label) {
    Footnotes.open(context, note);
    blocks(note, label);
    html.raw("</div>\n");
  }

  private int line(Node node) {
    return context.text().line(node.getStartOffset());
  }
}
