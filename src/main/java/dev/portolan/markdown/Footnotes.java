package dev.portolan.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;

/// Writes footnotes: the note stands where the author put it, and mark and note link to each other.
final class Footnotes {

  private Footnotes() {}

  static void mark(Context context, Footnote mark) {
    String label = BudgetedText.copy(mark.getText());
    Html html = context.html();
    html.raw("<sup");
    identity(context, "fnref-" + Anchors.slug(label));
    html.raw("><a").attribute("href", "#fn-" + Anchors.slug(label)).raw(">[");
    html.text(label).raw("]</a></sup>");
  }

  static void open(Context context, FootnoteBlock note) {
    String label = BudgetedText.copy(note.getText());
    Html html = context.html();
    html.raw("<div class=\"footnote\"");
    identity(context, "fn-" + Anchors.slug(label));
    html.raw("><a").attribute("href", "#fnref-" + Anchors.slug(label)).raw(">[");
    html.text(label).raw("]</a>\n");
  }

  private static void identity(Context context, String name) {
    String anchor = context.anchors().named(name);
    if (!anchor.isEmpty()) {
      context.html().attribute("id", anchor);
    }
  }
}
