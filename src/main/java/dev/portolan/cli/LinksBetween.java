package dev.portolan.cli;

import dev.portolan.finding.Words;
import dev.portolan.format.Formatter.Result;
import dev.portolan.format.MovedAnchors;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where links between documents lead since headings have other anchors.
///
/// @param moved the anchors of each document that has such headings
record LinksBetween(Map<Path, MovedAnchors> moved) {

  /// The new anchor for a destination in another document, or null where it stays.
  ///
  /// @param from the document that holds the link
  /// @param destination decoded, such as `../order/architecture.md#34-端口规划`
  @Nullable String anchor(Path from, String destination) {
    int hash = destination.indexOf('#');
    if (hash <= 0) {
      return null;
    }
    try {
      MovedAnchors anchors =
          moved.get(from.resolveSibling(destination.substring(0, hash)).normalize());
      return anchors == null ? null : anchors.byOld().get(destination.substring(hash + 1));
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /// The links of a document that no longer find their heading, in words.
  ///
  /// @param name of the document, as people are told it
  /// @param result how it reads, or null where it cannot be read
  Stream<Words> stale(Path document, String name, @Nullable Result result) {
    return result == null
        ? Stream.empty()
        : result.before().normal().document().links().stream()
            .filter(link -> anchor(document, decoded(link.target())) != null)
            .map(
                link ->
                    new Words(
                            "%s:%d：%s 的锚点现在是 #%s；对整个站点运行 fmt 会一起改好",
                            "%s:%d: the anchor of %s is now #%s; fmt of the whole site changes"
                                + " both")
                        .with(
                            name,
                            link.line(),
                            decoded(link.target()),
                            String.valueOf(anchor(document, decoded(link.target())))));
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return target;
    }
  }
}
