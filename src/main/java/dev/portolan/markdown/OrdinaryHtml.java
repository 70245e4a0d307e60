package dev.portolan.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/// Recognises the HTML that plain Markdown makes: few elements, properly nested, with the few
/// attributes that the writers give them, and text with nothing in it that a browser could take for
/// markup. The sanitiser would return such HTML as it is, and takes ten times as long to see that.
///
/// It knows nothing of who wrote the HTML, and whatever it does not recognise is the sanitiser's:
/// where this class knows too little, time is lost, and where it admits too much, the test that
/// compares it with the sanitiser fails.
final class OrdinaryHtml {

  private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "blockquote", "div", "hr");
  private static final Set<String> INLINES = Set.of("em", "strong", "del", "code", "a", "br");
  private static final Set<String> VOID = Set.of("br", "hr");
  private static final Set<String> CELLS = Set.of("th", "td");

  /// Between the items of a list and the cells of a table there is nothing: the sanitiser would
  /// drop even a line break.
  private static final Set<String> GRIDS =
      Set.of("ul", "ol", "table", "thead", "tbody", "tr", "div");

  /// What may stand in an element; what is not a key holds only text.
  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("", BLOCKS),
          Map.entry("blockquote", BLOCKS),
          Map.entry("p", INLINES),
          Map.entry("li", Set.of("p", "ul", "ol", "em", "strong", "del", "code", "a", "br")),
          Map.entry("ul", Set.of("li")),
          Map.entry("ol", Set.of("li")),
          Map.entry("div", Set.of("table", "pre")),
          Map.entry("table", Set.of("thead", "tbody")),
          Map.entry("thead", Set.of("tr")),
          Map.entry("tbody", Set.of("tr")),
          Map.entry("tr", CELLS),
          Map.entry("th", INLINES),
          Map.entry("td", INLINES),
          Map.entry("em", Set.of("strong", "del", "code", "a")),
          Map.entry("strong", Set.of("em", "del", "code", "a")),
          Map.entry("del", Set.of("em", "strong", "code", "a")),
          Map.entry("a", Set.of("code")),
          Map.entry("pre", Set.of("code")),
          Map.entry("code", Set.of("span")));

  /// Attributes as they are written, beside those that vary: the line of an element, the address of
  /// a link, the name of a frame.
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "pre", Set.of("", " class=\"drawing\""),
          "span", Set.of(" class=\"w2\""),
          "th",
              Set.of(
                  "",
                  " scope=\"col\"",
                  " scope=\"col\" class=\"ta-c\"",
                  " scope=\"col\" class=\"ta-r\""),
          "td", Set.of("", " class=\"ta-c\"", " class=\"ta-r\""),
          "div", Set.of(" class=\"scroll\" tabindex=\"0\""));

  private static final Set<String> BARE = Set.of("");
  private static final Set<String> WITH_LINE = Set.of("p", "li", "tr", "pre");
  private static final Set<String> ENTITIES = Set.of("&amp;", "&lt;", "&gt;");
  private static final String LINE = " id=\"L-";
  private static final String HREF = " href=\"";
  private static final String LANGUAGE = " class=\"language-";
  private static final String NAMED_FRAME =
      " class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"d-";

  private static final int DEEPEST = 40;
  private static final int LONGEST_NUMBER = 7;
  private static final int LONGEST_LANGUAGE = 50;
  private static final int LONGEST_NAME = 300;

  private final String html;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;

  private OrdinaryHtml(String html) {
    this.html = html;
    open.push("");
  }

  static boolean is(String html) {
    return new OrdinaryHtml(html).isOrdinary();
  }

  private boolean isOrdinary() {
    boolean ordinary = true;
    while (ordinary && at < html.length()) {
      ordinary = html.charAt(at) == '<' ? tag() : !GRIDS.contains(open.peek()) && text();
    }
    return ordinary && open.size() == 1;
  }

  /// Reads on to the next tag.
  private boolean text() {
    while (at < html.length() && html.charAt(at) != '<') {
      char c = html.charAt(at);
      if (c == '&' ? !entity() : !isPlain(c)) {
        return false;
      }
      at += c == '&' ? 0 : 1;
    }
    return true;
  }

  /// Whether a character is nothing but text. Two braces are not: the sanitiser parts them, since
  /// some scripts take them for a template. Nor is what XML has no place for, or pairs of
  /// surrogates, which would have to be looked at in pairs.
  private boolean isPlain(char c) {
    if (c < ' ') {
      return c == '\n';
    }
    if ((c >= '\u4E00' && c <= '\u9FFF') || (c < '{' && c != '>')) {
      return true;
    }
    return switch (c) {
      case '>', '\u007F', '\uFFFD' -> false;
      case '{' ->
          at + 1 < html.length() && html.charAt(at + 1) != '{' && html.charAt(at + 1) != '<';
      default ->
          c < '\u0080' || (c > '\u009F' && c < '\uD800' && !Characters.reorders(c)) || isLate(c);
    };
  }

  /// Full-width forms and the like, which stand behind the surrogates.
  private static boolean isLate(char c) {
    return c >= '\uF900' && c < '\uFFF0' && !(c >= '\uFDD0' && c <= '\uFDEF');
  }

  private boolean entity() {
    int end = html.indexOf(';', at) + 1;
    if (end <= 0 || end - at > 5 || !ENTITIES.contains(html.substring(at, end))) {
      return false;
    }
    at = end;
    return true;
  }

  private boolean tag() {
    int end = html.indexOf('>', at);
    if (end < 0) {
      return false;
    }
    String tag = html.substring(at + 1, end);
    at = end + 1;
    if (tag.startsWith("/")) {
      return tag.length() > 1 && open.pop().equals(tag.substring(1)) && !open.isEmpty();
    }
    int space = tag.indexOf(' ');
    String name = space < 0 ? tag : tag.substring(0, space);
    return mayStandHere(name)
        && attributes(name, space < 0 ? "" : tag.substring(space))
        && (VOID.contains(name) || enter(name));
  }

  private boolean mayStandHere(String name) {
    Set<String> children = CHILDREN.get(open.peek());
    return children != null
        && children.contains(name)
        && (!INLINES.contains(name) || !open.contains(name));
  }

  private boolean enter(String name) {
    open.push(name);
    return open.size() < DEEPEST;
  }

  private static boolean attributes(String name, String attributes) {
    String rest = WITH_LINE.contains(name) ? withoutLine(attributes) : attributes;
    return (!name.equals("a") && ATTRIBUTES.getOrDefault(name, BARE).contains(rest))
        || (name.equals("a") && isAddress(rest))
        || (name.equals("code") && isLanguage(rest))
        || (name.equals("div") && isNamedFrame(rest));
  }

  private static String withoutLine(String attributes) {
    if (!attributes.startsWith(LINE)) {
      return attributes;
    }
    int end = LINE.length();
    while (end < attributes.length() && Character.isDigit(attributes.charAt(end))) {
      end++;
    }
    int digits = end - LINE.length();
    boolean whole = digits > 0 && digits <= LONGEST_NUMBER && attributes.startsWith("\"", end);
    return whole ? attributes.substring(end + 1) : attributes;
  }

  /// Whether this is the address of a place in the portal, written with letters that need no
  /// escaping: no scheme, no other host.
  private static boolean isAddress(String attribute) {
    return attribute.startsWith(HREF)
        && !attribute.startsWith("//", HREF.length())
        && isName(attribute, HREF.length(), "/._#-");
  }

  private static boolean isLanguage(String attribute) {
    int end = attribute.length() - 1;
    return attribute.startsWith(LANGUAGE)
        && attribute.length() <= LONGEST_LANGUAGE
        && attribute.charAt(end) == '"'
        && end > LANGUAGE.length()
        && attribute
            .substring(LANGUAGE.length(), end)
            .chars()
            .allMatch(c -> Characters.isWord((char) c));
  }

  private static boolean isNamedFrame(String attributes) {
    return attributes.startsWith(NAMED_FRAME) && isName(attributes, NAMED_FRAME.length(), "._-");
  }

  /// Whether letters, digits and some marks go from there up to the quote that ends the attribute.
  private static boolean isName(String attribute, int start, String marks) {
    int end = attribute.length() - 1;
    if (end <= start || attribute.charAt(end) != '"' || end - start > LONGEST_NAME) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = attribute.charAt(i);
      if (!(Character.isLetterOrDigit(c) && isBasic(c)) && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBasic(char c) {
    return c < '\uD800';
  }
}
