package dev.portolan.publish;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Paths inside the portal: relative, with forward slashes, and never leading out of it.
final class PortalPaths {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  private PortalPaths() {}

  /// Makes sure that a path stays inside the portal on every file system.
  ///
  /// @throws IllegalArgumentException if it does not
  static void check(String path) {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || path.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("not a path inside the portal: " + path);
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty()
          || part.equals(".")
          || part.equals("..")
          || DRIVE.matcher(part).lookingAt()) {
        throw new IllegalArgumentException("not a path inside the portal: " + path);
      }
    }
  }

  /// The path of a file inside the portal.
  static String of(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
