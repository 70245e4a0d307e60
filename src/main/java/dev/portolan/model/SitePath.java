package dev.portolan.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Paths of files inside a site, with forward slashes, as [SourceFile#path()] has them.
public final class SitePath {

  private SitePath() {}

  /// The folder of a file, without a slash at its end; empty for the site's own folder.
  public static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /// The path that a relative path leads to from a folder.
  ///
  /// @param folder the folder it starts from; empty for the site's own
  /// @param relative such as `../pay/architecture.md`; neither a fragment nor a query on it
  /// @return the path without `.` and `..`, or null where it leads out of the site
  public static @Nullable String resolve(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + relative).split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
