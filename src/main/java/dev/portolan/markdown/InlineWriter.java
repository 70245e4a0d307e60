package dev.portolan.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// Writes inline Markdown as HTML.
final class InlineWriter {

  private final Context context;
  private final Html html;
  private final RawHtmlWriter rawHtml;
  private @Nullable Alert alert;
  private boolean inLink;

  InlineWriter(Context context) {
    this.context = context;
    this.html = context.html();
    this.rawHtml = new RawHtmlWriter(context);
  }

  void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (alert == null || !alert.holds(child)) {
        inline(child);
      }
    }
  }

  /// Leaves out the marker of an alert, whose title is written already.
  void leaveOut(Alert other) {
    alert = other;
  }

  private void inline(Node node) {
    switch (node) {
      case Text text -> text(text);
      case Code code -> html.raw("<code>").text(PlainText.code(code)).raw("</code>");
      case SoftLineBreak _ -> html.raw("\n");
      case HardLineBreak _ -> html.raw("<br>\n");
      case Emphasis _ -> wrapped("em", node);
      case StrongEmphasis _ -> wrapped("strong", node);
      case Strikethrough _ -> wrapped("del", node);
      case HtmlEntity entity -> html.text(entity.getChars().unescape());
      case HtmlInlineBase tag ->
          rawHtml.write(BudgetedText.copy(tag.getChars()), tag.getStartOffset());
      case AutoLink link -> link(link, BudgetedText.copy(link.getText()), null);
      case MailLink link -> link(link, "mailto:" + link.getText(), null);
      case Link link -> link(link, PlainText.unescaped(link.getUrl()), link);
      case Image image -> image(image, PlainText.unescaped(image.getUrl()));
      case Footnote note when note.isDefined() -> Footnotes.mark(context, note);
      case RefNode reference -> reference(reference);
      default -> children(node);
    }
  }

  private void wrapped(String element, Node node) {
    html.raw("<").raw(element).raw(">");
    children(node);
    html.raw("</").raw(element).raw(">");
  }

  /// Text, in which a bare web address is a link, as on GitHub.
  private void text(Text node) {
    String text = PlainText.unescaped(node.getChars());
    int seen = 0;
    int at = inLink ? -1 : text.indexOf("http");
    while (at >= 0) {
      int end = BareAddress.end(text, at);
      if (end > at) {
        html.text(text.substring(seen, at));
        String address = text.substring(at, end);
        int offset = Math.min(node.getStartOffset() + at, node.getEndOffset());
        String target =
            context
                .links()
                .admit(address, address, false, line(offset), context.text().column(offset));
        anchor(target, () -> html.text(address));
        seen = end;
      }
      at = text.indexOf("http", Math.max(end, at + 4));
    }
    html.text(text.substring(seen));
  }

  /// @param node what is shown, or null for the address itself
  private void link(Node place, String address, @Nullable Node node) {
    String text = node == null ? BudgetedText.copy(place.getChildChars()) : PlainText.of(node);
    String target = admit(place, address, text, false);
    anchor(
        target,
        () -> {
          if (node == null) {
            html.text(address.startsWith("mailto:") ? address.substring(7) : address);
          } else {
            children(node);
          }
        });
  }

  private void anchor(@Nullable String target, Runnable content) {
    if (target == null || inLink) {
      content.run();
      return;
    }
    html.raw("<a").attribute("href", target).raw(">");
    inLink = true;
    content.run();
    inLink = false;
    html.raw("</a>");
  }

  /// An image of another host is a link: the portal asks no other host for anything.
  private void image(Node node, String address) {
    String alt = PlainText.of(node).replace('\n', ' ');
    String target = admit(node, address, alt, true);
    rawHtml.image(target, alt, inLink, "");
  }

  private void reference(RefNode node) {
    var definition = node.isDefined() ? node.getReferenceNode(context.references()) : null;
    if (definition == null) {
      undefined(node);
      return;
    }
    String address = PlainText.unescaped(definition.getUrl());
    if (node instanceof ImageRef) {
      image(node, address);
    } else {
      link(node, address, node);
    }
  }

  private void undefined(RefNode node) {
    BasedSequence chars = node.getChars();
    if (!node.hasChildren()) {
      html.text(PlainText.unescaped(chars));
      return;
    }
    html.text(PlainText.unescaped(chars.prefixOf(node.getChildChars())));
    children(node);
    html.text(PlainText.unescaped(chars.suffixOf(node.getChildChars())));
  }

  private @Nullable String admit(Node place, String address, String text, boolean image) {
    int offset = place.getStartOffset();
    return context.links().admit(address, text, image, line(offset), context.text().column(offset));
  }

  private int line(int offset) {
    return context.text().line(offset);
  }

  /// Links and images among the children of a heading; the heading itself is plain text.
  void linksOf(Node heading) {
    for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof LinkNodeBase || child instanceof RefNode) {
        html.raw("<p class=\"of-heading\">");
        inline(child);
        html.raw("</p>\n");
      } else {
        linksOf(child);
      }
    }
  }
}
