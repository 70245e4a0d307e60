package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a browser sees of a page, in two hashes. As long as `frame` stays the same, only what is
/// inside `<main>` differs and can be replaced in place; otherwise the page must be loaded anew.
///
/// @param page of the page's bytes; null if there is no such page
/// @param frame of all that is around `<main>`, with every style, script and picture the page uses;
///   null if there is no such page
record PageView(@Nullable String page, @Nullable String frame) {

  static final PageView NONE = new PageView(null, null);

  private static final Pattern INSIDE =
      Pattern.compile("(?si)<title>.*?</title>|<main\\b[^>]*+>.*</main>");

  private static final Pattern USES =
      Pattern.compile("(?i)<(?:link|script|img|source)\\b[^>]*?\\b(?:href|src)=[\"']([^\"'#?]++)");

  /// The view of a page of a generation.
  ///
  /// @param path of the page, such as `ports/index.html`
  static PageView of(Generation generation, String path) {
    Resource resource = generation.find(path);
    if (resource == null) {
      return NONE;
    }
    String html = new String(resource.content(), UTF_8);
    StringBuilder frame = new StringBuilder(INSIDE.matcher(html).replaceAll(""));
    Matcher uses = USES.matcher(html);
    while (uses.find()) {
      Resource used = used(generation, path, uses.group(1));
      frame.append('\n').append(used == null ? "" : used.hash());
    }
    return new PageView(resource.hash(), Resource.hash(frame.toString().getBytes(UTF_8)));
  }

  private static @Nullable Resource used(Generation generation, String page, String reference) {
    try {
      URI base = new URI("http", "portal", "/" + page, null);
      String path = base.resolve(reference.replace("&amp;", "&")).getPath();
      return path == null || path.isEmpty() ? null : generation.find(path.substring(1));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null; // not an address of ours
    }
  }
}
