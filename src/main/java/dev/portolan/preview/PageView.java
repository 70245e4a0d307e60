package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a browser sees of a page: its bytes and every style, script and picture it uses. An open
/// page is out of date when the hash of its view is not the one it was served with.
final class PageView {

  private static final Pattern USES =
      Pattern.compile("(?i)<(?:link|script|img|source)\\b[^>]*?\\b(?:href|src)=[\"']([^\"'#?]++)");

  private PageView() {}

  /// The hash of a page's view, or null if there is no such page.
  ///
  /// @param path of the page, such as `ports/index.html`
  static @Nullable String hash(Generation generation, String path) {
    Resource page = generation.find(path);
    if (page == null) {
      return null;
    }
    StringBuilder view = new StringBuilder(page.hash());
    if (!generation.reading().isWhole()) {
      view.append(generation.reading());
    }
    Matcher uses = USES.matcher(new String(page.content(), UTF_8));
    while (uses.find()) {
      Resource used = used(generation, path, uses.group(1));
      view.append('\n').append(used == null ? "" : used.hash());
    }
    return Resource.hash(view.toString().getBytes(UTF_8));
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
