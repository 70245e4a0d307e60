package dev.portolan.source;

import java.nio.file.Path;

/// A file of the content folder, not read yet.
///
/// @param owner the name of the first-level folder it stands in, or its own name without ending
/// @param path relative to the site's folder, with forward slashes
/// @param inside its path inside the owner's folder, with forward slashes
/// @param real where its bytes are, symbolic links followed
record ContentFile(String owner, String path, String inside, Path real) {

  /// How many folders lie between the owner's folder and the file.
  int depth() {
    return (int) inside.chars().filter(c -> c == '/').count();
  }
}
