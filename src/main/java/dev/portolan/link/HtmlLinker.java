package dev.portolan.link;

import dev.portolan.finding.Language;
import dev.portolan.link.Destination.Attachment;
import dev.portolan.link.Destination.Elsewhere;
import dev.portolan.link.Destination.Nowhere;
import dev.portolan.link.Destination.Place;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Site.LinkedPage;
import dev.portolan.model.Urls;
import java.util.HashSet;
import java.util.Set;

/// Links the HTML of one page, in one pass over tags and the text between them. It changes links
/// and images, puts links into text, and copies everything else as it is.
final class HtmlLinker implements Mentions.Writer {

  /// Decides where a link leads.
  interface Resolver {
    Destination resolve(String target, boolean image);
  }

  /// In these, nothing is a mention: links hold no links, code blocks stay as they are, and what
  /// names or describes a picture is not shown.
  private static final Set<String> CLOSED = Set.of("a", "pre", "summary", "title", "desc");

  /// Where one of these begins or ends, a mention may be linked again.
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "li", "td", "th", "tr", "dt", "dd", "div", "blockquote", "details", "table", "text");

  private final String html;
  private final Surroundings around;
  private final StringBuilder out;
  private final Set<Entity> seen = new HashSet<>();
  private Set<PortRange> facts = Set.of();
  private int closed;
  private int code;
  private int cell;
  private boolean opening;
  private boolean inBrokenLink;

  private HtmlLinker(String html, Surroundings around) {
    this.html = html;
    this.around = around;
    this.out = new StringBuilder(html.length() + html.length() / 4);
  }

  /// What the HTML of a section is linked with.
  ///
  /// @param page that it stands in
  /// @param rows the ports that the page's rows state
  /// @param language of what a broken link says
  record Surroundings(
      LinkedPage page, RowPorts rows, Resolver resolver, Mentions mentions, Language language) {}

  /// The same HTML with its links resolved and its mentions linked.
  static String link(String html, Surroundings around) {
    return new HtmlLinker(html, around).link();
  }

  private String link() {
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int end = open < 0 ? html.length() : open;
      if (end > at) {
        text(at, end);
      }
      at = end;
      if (end < html.length()) {
        Tag tag = Tag.at(html, end);
        tag(tag);
        at = tag.end();
      }
    }
    return out.toString();
  }

  private void text(int start, int end) {
    if (closed > 0) {
      out.append(html, start, end);
      return;
    }
    boolean filling = opening && (code > 0 || cell > 0) && html.startsWith("</", end);
    String project = around.page.page().source().project();
    around.mentions.write(
        new Mentions.Text(html, start, end, project, code > 0, filling, facts), seen, this);
  }

  @Override
  public void plain(int start, int end) {
    out.append(html, start, end);
  }

  @Override
  public void link(Entity entity, String text) {
    String href = Urls.link(around.page.url(), entity.url());
    out.append("<a class=\"").append(entity.style()).append("\" href=\"").append(href);
    out.append("\">").append(text).append("</a>");
  }

  /// Writes a tag, and notes what it says of the text behind it.
  private void tag(Tag tag) {
    int step = tag.opens() ? 1 : -1;
    opening = tag.opens();
    if (CLOSED.contains(tag.name())) {
      closed += step;
    }
    if (BLOCKS.contains(tag.name())) {
      seen.clear();
    }
    switch (tag.name()) {
      case "a" -> anchor(tag);
      case "img" -> image(tag);
      case "code" -> code += copy(tag, step);
      case "td", "th" -> cell += copy(tag, step);
      case "tr" -> {
        facts = tag.opens() ? around.rows.at(tag.attribute("id")) : Set.of();
        copy(tag, step);
      }
      default -> copy(tag, step);
    }
  }

  private int copy(Tag tag, int step) {
    out.append(tag.html(), tag.start(), tag.end());
    return step;
  }

  private void anchor(Tag tag) {
    if (!tag.opens()) {
      out.append(inBrokenLink ? "</span>" : "</a>");
      inBrokenLink = false;
      return;
    }
    Destination destination =
        tag.has("href") ? around.resolver.resolve(tag.attribute("href"), false) : new Elsewhere();
    switch (destination) {
      case Elsewhere _ -> out.append(tag);
      case Place place -> out.append(tag.with("href", place.href()));
      case Attachment file -> out.append(tag.with("href", file.href()));
      case Nowhere nowhere when nowhere.page() != null ->
          out.append(tag.with("href", nowhere.page()));
      case Nowhere nowhere -> {
        inBrokenLink = true;
        broken(nowhere);
      }
    }
  }

  private void image(Tag tag) {
    Destination destination =
        tag.has("src") ? around.resolver.resolve(tag.attribute("src"), true) : new Elsewhere();
    switch (destination) {
      case Elsewhere _ -> out.append(tag);
      case Place _ -> out.append(tag);
      case Attachment file -> out.append(tag.with("src", file.href()));
      case Nowhere nowhere -> {
        broken(nowhere);
        out.append(Html.escape(tag.attribute("alt"))).append("</span>");
      }
    }
  }

  private void broken(Nowhere nowhere) {
    out.append("<span class=\"broken\" title=\"");
    out.append(Html.escape(nowhere.message().in(around.language))).append("\">");
  }
}
