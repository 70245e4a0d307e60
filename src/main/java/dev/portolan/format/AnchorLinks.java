package dev.portolan.format;

import dev.portolan.model.Document;
import dev.portolan.model.Link;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Links that follow a heading to its new anchor. Only what the parser took for a link is touched:
/// examples in code stay as they are.
final class AnchorLinks {

  private static final Pattern BESIDE_TEXT =
      Pattern.compile(
          "(?:]\\([ \\t]*+<?|href[ \\t]*+=[ \\t]*+[\"']?)([^\\s()<>\"'#]*+#[^\\s()<>\"']*+)");
  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[[^\\[\\]]++]:[ \\t]*+<?([^\\s<>#]*+#[^\\s<>]*+).*+");

  /// How many lines the text of a link may take.
  private static final int LONGEST = 4;

  private final Lines lines;
  private final Map<Integer, String> texts = new HashMap<>();

  private AnchorLinks(Lines lines) {
    this.lines = lines;
  }

  /// The lines with all links that lead to a moved heading leading to it again.
  ///
  /// @param document how the lines read
  /// @param moved the new anchor that a destination leads to, or null where it is the old one
  static Lines followed(Lines lines, Document document, Function<String, @Nullable String> moved) {
    AnchorLinks links = new AnchorLinks(lines);
    for (Link link : document.links()) {
      String target = decoded(link.target());
      String anchor = target.contains("#") ? moved.apply(target) : null;
      if (anchor != null && !links.follow(link, target, anchor)) {
        links.define(target, anchor);
      }
    }
    return links.texts.isEmpty() ? lines : lines.with(links.texts);
  }

  /// Changes the destination that stands behind the text of a link.
  private boolean follow(Link link, String target, String anchor) {
    int from = link.column() - 1;
    int last = Math.min(lines.count(), link.line() + LONGEST);
    for (int line = link.line(); line <= last; line++) {
      Matcher found = BESIDE_TEXT.matcher(text(line));
      found.region(Math.min(from, text(line).length()), text(line).length());
      while (found.find()) {
        if (decoded(found.group(1)).equals(target)) {
          replace(line, found, anchor);
          return true;
        }
      }
      from = 0;
    }
    return false;
  }

  private void define(String target, String anchor) {
    for (int line = 1; line <= lines.count(); line++) {
      Matcher found = DEFINITION.matcher(text(line));
      if (found.matches() && decoded(found.group(1)).equals(target)) {
        replace(line, found, anchor);
      }
    }
  }

  private void replace(int line, Matcher found, String anchor) {
    String old = text(line);
    int hash = old.indexOf('#', found.start(1));
    texts.put(line, old.substring(0, hash + 1) + anchor + old.substring(found.end(1)));
  }

  private String text(int line) {
    return texts.getOrDefault(line, lines.text(line));
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return target;
    }
  }
}
