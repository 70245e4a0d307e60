package dev.portolan.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes raw HTML of the author's: kept tags with the attributes that carry content, addresses
/// checked, and nothing else. What comes out still goes through the sanitiser.
final class RawHtmlWriter {

  private static final List<String> PLAIN_ATTRIBUTES =
      List.of("title", "colspan", "rowspan", "open", "start", "width", "height");

  private final Context context;
  private final Html html;

  RawHtmlWriter(Context context) {
    this.context = context;
    this.html = context.html();
  }

  /// @param offset of the HTML in the prepared text, for the places of links
  void write(String source, int offset) {
    RawHtml.read(
        source, tag -> tag(tag, offset + tag.start()), text -> html.raw(text.replace("<", "&lt;")));
  }

  /// An image of the site's own, or a link where it lies elsewhere, or the bare text where there
  /// can be neither.
  ///
  /// @param target null where the address is not safe
  /// @param attributes further markup for an image
  void image(@Nullable String target, String alt, boolean inLink, String attributes) {
    if (target != null && !Addresses.isWeb(target)) {
      html.raw("<img").attribute("src", target).attribute("alt", alt).raw(attributes).raw(">");
      return;
    }
    String shown = alt.isEmpty() && target != null ? target : alt;
    if (target == null || inLink) {
      html.text(shown);
    } else {
      html.raw("<a class=\"image\"").attribute("href", target).raw(">").text(shown).raw("</a>");
    }
  }

  private void tag(Tag tag, int offset) {
    String element = RawHtml.isHeading(tag.name()) ? "p" : tag.name();
    if (tag.closing()) {
      html.raw("</").raw(element).raw(">");
    } else if (element.equals("img")) {
      String alt = tag.attribute("alt");
      image(admit(tag.attribute("src"), alt, true, offset), alt, false, "");
    } else {
      open(element, tag, offset);
    }
  }

  private void open(String element, Tag tag, int offset) {
    html.raw("<").raw(element);
    identity(tag);
    classes(element, tag);
    if (tag.attributes().containsKey("href") && element.equals("a")) {
      String target = admit(tag.attribute("href"), "", false, offset);
      if (target != null) {
        html.attribute("href", target);
      }
    }
    for (String name : PLAIN_ATTRIBUTES) {
      if (tag.attributes().containsKey(name)) {
        html.attribute(name, tag.attribute(name));
      }
    }
    html.raw(">");
  }

  private void identity(Tag tag) {
    String name = tag.attribute("id").isEmpty() ? tag.attribute("name") : tag.attribute("id");
    String anchor = context.anchors().named(name.strip());
    if (!anchor.isEmpty()) {
      html.attribute("id", anchor);
    }
  }

  private void classes(String element, Tag tag) {
    String alignment = RawHtml.alignment(tag.attribute("align"));
    boolean heading = element.equals("p") && RawHtml.isHeading(tag.name());
    if (heading || !alignment.isEmpty()) {
      html.attribute("class", (heading ? "heading " + alignment : alignment).strip());
    }
  }

  private @Nullable String admit(String address, String text, boolean image, int offset) {
    int line = context.text().line(offset);
    return context.links().admit(address, text, image, line, context.text().column(offset));
  }
}
