package dev.portolan.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What earlier runs have made, on disk. Any number of runs may use one folder at the same time:
/// entries never change, and each comes into being in one step. Whatever the disk refuses, the work
/// is done without it.
public final class Cache {

  /// Remembers nothing.
  public static final Cache NONE = new Cache(null, Clock.systemUTC());

  /// What was not asked for this long is removed.
  private static final Duration KEPT = Duration.ofDays(14);

  /// So often is it noted that an entry is in use, and that old ones are looked for.
  private static final Duration NOTED = Duration.ofDays(1);

  /// So many characters of a key name the folder of an entry: no folder holds all.
  private static final int SHELF = 2;

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final @Nullable Path folder;
  private final Clock clock;

  private Cache(@Nullable Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// A cache in a folder, which need not exist. Removes what nobody has asked for in two weeks.
  public static Cache in(Path folder, Clock clock) {
    Cache cache = new Cache(folder, clock);
    cache.sweep(folder);
    return cache;
  }

  /// What has this key, or what is made now and remembered.
  ///
  /// @param key of everything that `make` depends on but the program itself
  /// @param type of what is made: a public record of what a [Shape] can be
  /// @param known records that hang on what is made and are there in any case, always in the same
  ///   order
  public <T extends Record> T get(
      Key key, Class<T> type, List<? extends Record> known, Supplier<T> make) {
    T found = find(key, type, known);
    if (found != null) {
      return found;
    }
    T made = make.get();
    put(key, made, known);
    return made;
  }

  /// What has this key, or null.
  ///
  /// @param known as in [#get]
  public <T extends Record> @Nullable T find(Key key, Class<T> type, List<? extends Record> known) {
    if (folder == null) {
      return null;
    }
    Key full = full(key, type);
    Path file = shelf(folder, full).resolve(full.hash());
    try {
      T found = new RecordReader(Entry.unpack(full, Files.readAllBytes(file)), known).read(type);
      note(file);
      return found;
    } catch (IOException | Damaged e) {
      return null; // it is made anew
    }
  }

  /// Remembers what has this key.
  ///
  /// @param known as in [#get]
  public void put(Key key, Record made, List<? extends Record> known) {
    if (folder == null) {
      return;
    }
    Key full = full(key, made.getClass());
    Path shelf = shelf(folder, full);
    try {
      ByteBuffer entry = Entry.pack(full, new RecordWriter(known).write(made));
      try {
        write(entry, shelf, full.hash());
      } catch (NoSuchFileException e) {
        createPrivate(shelf); // the first of its shelf
        write(entry.rewind(), shelf, full.hash());
      }
    } catch (IOException e) {
      // The next run makes it once more.
    }
  }

  private static Path shelf(Path folder, Key full) {
    return folder.resolve(full.hash().substring(0, SHELF));
  }

  private static Key full(Key key, Class<?> type) {
    return Key.of(List.of(Program.HASH, type.getName(), key.hash()));
  }

  private void note(Path file) throws IOException {
    if (age(file).compareTo(NOTED) > 0) {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }
  }

  private Duration age(Path file) throws IOException {
    return Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
  }

  private static void write(ByteBuffer entry, Path shelf, String name) throws IOException {
    Path draft = shelf.resolve(name + "-" + UUID.randomUUID() + ".new");
    try {
      try (SeekableByteChannel channel =
          Files.newByteChannel(draft, NEW, attributes(shelf, "rw-------"))) {
        while (entry.hasRemaining()) {
          channel.write(entry);
        }
      }
      Files.move(draft, shelf.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /// A folder that only its owner can look into: documents may be confidential.
  private static void createPrivate(Path wanted) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = wanted; at != null && Files.notExists(at); at = at.getParent()) {
      missing.addFirst(at);
    }
    for (Path at : missing) {
      Files.createDirectories(at, attributes(at, "rwx------"));
    }
  }

  /// What makes a file or folder one of these permissions, where there is such a thing.
  private static FileAttribute<?>[] attributes(Path at, String permissions) {
    return at.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private void sweep(Path all) {
    Path swept = all.resolve("swept");
    try {
      if (Files.notExists(all) || (Files.exists(swept) && age(swept).compareTo(NOTED) < 0)) {
        return;
      }
      Files.write(swept, new byte[0]);
      Files.setLastModifiedTime(swept, FileTime.from(clock.instant()));
      try (Stream<Path> files = Files.walk(all, 2)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (age(file).compareTo(KEPT) > 0) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (IOException e) {
      // Another day.
    }
  }
}
