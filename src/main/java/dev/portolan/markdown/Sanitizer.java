package dev.portolan.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The last step for all HTML made from a document, and the one that decides: what is not allowed
/// here is in no page, whatever the writers did.
final class Sanitizer {

  private static final Set<String> CLASSES =
      Set.of(
          "alert",
          "alert-title",
          "bidi",
          "caution",
          "drawing",
          "footnote",
          "heading",
          "image",
          "important",
          "note",
          "of-heading",
          "scroll",
          "ta-c",
          "ta-r",
          "task",
          "tip",
          "w2",
          "warning");

  private static final Pattern ID = Pattern.compile("(?:d-[^\\s\"<>]{0,320}|L-\\d{1,7})");
  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private static final PolicyFactory POLICY = policy();

  private Sanitizer() {}

  static String sanitize(String html) {
    return OrdinaryHtml.is(html) ? html : judged(html);
  }

  /// What the policy makes of any HTML, also of such as needs no judge.
  static String judged(String html) {
    return Spelling.plain(POLICY.sanitize(html));
  }

  private static PolicyFactory policy() {
    return new HtmlPolicyBuilder()
        .allowElements(RawHtml.KEPT.toArray(String[]::new))
        .allowWithoutAttributes("a", "span", "img")
        .allowUrlProtocols("http", "https", "mailto")
        .allowAttributes("href")
        .matching((element, attribute, value) -> Addresses.admit(value))
        .onElements("a")
        .allowAttributes("src")
        .matching((element, attribute, value) -> image(value))
        .onElements("img")
        .allowAttributes("alt", "title")
        .globally()
        .allowAttributes("id")
        .matching(ID)
        .globally()
        .allowAttributes("aria-labelledby")
        .matching(ID)
        .onElements("div")
        .allowAttributes("class")
        .matching((element, attribute, value) -> classes(value))
        .globally()
        .allowAttributes("colspan", "rowspan", "start", "width", "height")
        .matching(NUMBER)
        .onElements("td", "th", "ol", "img")
        .allowAttributes("open")
        .onElements("details")
        .allowAttributes("scope")
        .matching(false, "col", "row")
        .onElements("th")
        .allowAttributes("tabindex")
        .matching(false, "0")
        .onElements("div")
        .allowAttributes("role")
        .matching(false, "group")
        .onElements("div")
        .toFactory();
  }

  private static @Nullable String image(String value) {
    String address = Addresses.admit(value);
    return address == null || Addresses.isWeb(address) ? null : address;
  }

  private static @Nullable String classes(String value) {
    for (String name : value.split(" ", 4)) {
      if (!CLASSES.contains(name) && !LANGUAGE.matcher(name).matches()) {
        return null;
      }
    }
    return value;
  }
}
