package dev.portolan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was read from the files of a site the last time, so that a site that is read again and
/// again costs only the files that changed. Whether one has changed is told by its size, time and
/// identity; one that was written within the last seconds is read again, since it could be written
/// once more without any of the three showing it.
///
/// For one configuration; safe for use by many threads.
public final class FileMemory {

  /// Longer than the coarsest clock of a file system in use (FAT: 2 s).
  private static final Duration CLOCK = Duration.ofSeconds(2);

  private Map<Object, Known> last = Map.of();
  private final Map<Object, Known> now = new ConcurrentHashMap<>();

  private record Stamp(long size, Instant time, @Nullable Object identity) {}

  private record Known(Stamp stamp, Object value) {}

  /// Begins another reading of the site: files that the last one did not ask for are forgotten.
  void begin() {
    last = Map.copyOf(now);
    now.clear();
  }

  /// What a file gives, from memory if it is unchanged.
  ///
  /// @param file what is read, and how: the key to what it gives, always of one type for one key
  /// @param real where its bytes are
  /// @param read reads it
  <K extends Record, V> V read(K file, Path real, Function<K, V> read) {
    Stamp stamp = stamp(real);
    Known known = last.get(file);
    @SuppressWarnings("unchecked") // one type of key is always read by one function
    V value = known != null && known.stamp.equals(stamp) ? (V) known.value : read.apply(file);
    if (stamp != null) {
      now.put(file, new Known(stamp, value));
    }
    return value;
  }

  /// The state of a file, or null if it is not to be trusted.
  private static @Nullable Stamp stamp(Path real) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      Instant time = attributes.lastModifiedTime().toInstant();
      return time.isAfter(Instant.now().minus(CLOCK))
          ? null
          : new Stamp(attributes.size(), time, attributes.fileKey());
    } catch (IOException e) {
      return null; // reading it will say why
    }
  }
}
