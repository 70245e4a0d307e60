package dev.portolan.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Raw HTML as authors write it: tags that mean something are kept, tags that only decorate are
/// dropped, comments are dropped, and everything else that looks like a tag (`<your-host>`,
/// `<script>`) is text, since dropping it would lose what the author wrote.
final class RawHtml {

  /// Elements that a page may hold.
  static final Set<String> KEPT =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");

  /// Elements that say nothing themselves; what they hold is kept.
  private static final Set<String> DROPPED =
      Set.of(
          "article",
          "aside",
          "big",
          "center",
          "colgroup",
          "col",
          "font",
          "footer",
          "header",
          "main",
          "nav",
          "nobr",
          "picture",
          "section",
          "source",
          "tt");

  private static final Set<String> LINE_BREAKS =
      Set.of("br", "p", "div", "tr", "li", "dt", "dd", "table", "hr", "h1", "h2", "h3", "h4", "h5");

  private static final Pattern TITLE_START = Pattern.compile("(?i)<h1(?=[\\s>])");
  private static final Pattern PICTURE = Pattern.compile("(?i)<img(?=[\\s/>])");
  private static final Pattern TITLE_END = Pattern.compile("(?i)</h1");

  private RawHtml() {}

  /// Takes HTML apart in its order.
  ///
  /// @param tags gets every tag of [#KEPT]
  /// @param text gets everything else that is to be seen, with entities still in it
  static void read(String html, Consumer<Tag> tags, Consumer<String> text) {
    int seen = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = at + 1;
      if (html.startsWith("<!--", at)) {
        text.accept(html.substring(seen, at));
        end = seen = endOfComment(html, at);
      } else if (Tag.startsAt(html, at)) {
        Tag tag = Tag.read(html, at);
        if (KEPT.contains(tag.name()) || DROPPED.contains(tag.name())) {
          text.accept(html.substring(seen, at));
          end = seen = tag.end();
        }
        if (KEPT.contains(tag.name())) {
          tags.accept(tag);
        }
      }
      at = html.indexOf('<', end);
    }
    text.accept(html.substring(seen));
  }

  /// What a reader sees of it: no tags, line breaks where elements of their own line begin.
  static String plainText(String html) {
    StringBuilder plain = new StringBuilder();
    read(
        html,
        tag -> {
          if (LINE_BREAKS.contains(tag.name())) {
            plain.append('\n');
          }
        },
        text -> plain.append(text.indexOf('&') < 0 ? text : Escaping.unescapeHtml(text)));
    return plain.toString();
  }

  /// The text of the first `<h1>`, or an empty string.
  static String title(String html) {
    Matcher start = TITLE_START.matcher(html);
    Matcher end = TITLE_END.matcher(html);
    if (!start.find() || !end.find(start.end())) {
      return "";
    }
    int inside = Tag.read(html, start.start()).end();
    return inside > end.start()
        ? ""
        : plainText(html.substring(inside, end.start())).replaceAll("\\s+", " ").strip();
  }

  /// The same with blanks in the place of that `<h1>`; pictures in it stay.
  static String withoutTitle(String html) {
    Matcher start = TITLE_START.matcher(html);
    Matcher end = TITLE_END.matcher(html);
    if (!start.find() || !end.find(start.end())) {
      return html;
    }
    StringBuilder without = new StringBuilder(html);
    int closed = Tag.read(html, end.start()).end();
    int seen = start.start();
    Matcher picture = PICTURE.matcher(html).region(start.end(), end.start());
    while (picture.find()) {
      blank(without, seen, picture.start());
      seen = Tag.read(html, picture.start()).end();
    }
    blank(without, seen, closed);
    return without.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /// Whether an element starts on a line of its own.
  static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /// The class for an `align` attribute, or an empty string for the usual one.
  static String alignment(String align) {
    return switch (align.toLowerCase(Locale.ROOT)) {
      case "center", "middle" -> "ta-c";
      case "right" -> "ta-r";
      default -> "";
    };
  }

  private static int endOfComment(String html, int start) {
    int end = html.indexOf("-->", start + 2);
    return end < 0 ? html.length() : end + 3;
  }
}
