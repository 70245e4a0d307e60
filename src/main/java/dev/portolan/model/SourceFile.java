package dev.portolan.model;

import java.util.List;

/// One Markdown file, read once and decoded. Secrets in it are already masked, character for
/// character, so that no later stage can leak one and every position still holds.
///
/// @param project the id of the project it belongs to
/// @param path relative to the site's folder, with forward slashes
/// @param main whether it is the project's main document
/// @param text the text: no byte order mark, lines end with `\n` alone
/// @param hash SHA-256 of the file's bytes, or of the text that stands in their place where they
///   cannot be read, in hexadecimal: as long as it is the same, so is the text
public record SourceFile(String project, String path, boolean main, String text, String hash) {

  /// The lines of the text; line `n` of a location is element `n - 1`.
  public List<String> lines() {
    return List.of(text.split("\n", -1));
  }
}
