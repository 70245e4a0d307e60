package dev.portolan.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What tells one state of a file from another without reading it: size, time and identity. A file
/// written so recently that it may be written again with the same time is also read.
///
/// @param size in bytes
/// @param time of the last change, as exact as the file system keeps it
/// @param identity the inode, which a save by renaming changes; null where there is none
/// @param hash of the content, where the rest cannot be trusted yet; else null
record Stamp(long size, Instant time, @Nullable Object identity, @Nullable String hash) {

  /// Longer than the coarsest clock of a file system in use (FAT: 2 s).
  private static final Duration CLOCK = Duration.ofSeconds(2);

  /// The present state of a file.
  ///
  /// @param before its state when last looked at, or null
  static Stamp of(Path file, BasicFileAttributes attributes, @Nullable Stamp before) {
    Instant time = attributes.lastModifiedTime().toInstant();
    boolean doubtful =
        time.isAfter(Instant.now().minus(CLOCK)) || (before != null && before.hash != null);
    return new Stamp(attributes.size(), time, attributes.fileKey(), doubtful ? hash(file) : null);
  }

  /// Whether nothing tells that the file has changed since.
  ///
  /// @param before its state when last looked at, or null if it was not there
  boolean isStill(@Nullable Stamp before) {
    return before != null
        && size == before.size
        && time.equals(before.time)
        && Objects.equals(identity, before.identity)
        && (before.hash == null || before.hash.equals(hash));
  }

  private static String hash(Path file) {
    try {
      return Resource.hash(Files.readAllBytes(file));
    } catch (IOException e) {
      return "unreadable";
    }
  }
}
