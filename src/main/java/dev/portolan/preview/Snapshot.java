package dev.portolan.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state of all watched files at one moment. It is the truth about what has changed; events
/// from the system only say when it is worth looking.
///
/// @param stamps of every file there is
/// @param folders every folder in which something could change
record Snapshot(Map<Path, Stamp> stamps, Set<Path> folders) {

  static final Snapshot EMPTY = new Snapshot(Map.of(), Set.of());

  /// Looks at everything watched. What cannot be read, or vanishes meanwhile, counts as not there.
  static Snapshot of(Watched watched, Snapshot before) {
    Scan scan = new Scan(watched, before);
    for (Path tree : watched.trees()) {
      scan.tree(tree);
    }
    for (Path file : watched.files()) {
      scan.file(file);
    }
    return new Snapshot(Map.copyOf(scan.stamps), Set.copyOf(scan.folders));
  }

  /// Whether no file was added, changed or removed since.
  boolean isStill(Snapshot before) {
    return stamps.size() == before.stamps.size()
        && stamps.entrySet().stream()
            .allMatch(it -> it.getValue().isStill(before.stamps.get(it.getKey())));
  }

  private static final class Scan extends SimpleFileVisitor<Path> {

    private final Watched watched;
    private final Snapshot before;
    private final Map<Path, Stamp> stamps = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private Path root = Path.of("");

    Scan(Watched watched, Snapshot before) {
      this.watched = watched;
      this.before = before;
    }

    void tree(Path tree) {
      root = tree;
      try {
        Files.walkFileTree(tree, this);
      } catch (IOException e) {
        throw new UncheckedIOException("every failure below is passed over", e);
      }
    }

    void file(Path file) {
      Path folder = file.getParent();
      if (folder != null && Files.isDirectory(folder)) {
        folders.add(folder);
      }
      stamp(file);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && !watched.matters(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!watched.matters(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        stamps.put(file, Stamp.of(file, attributes, before.stamps.get(file)));
      } else if (attributes.isSymbolicLink()) {
        stamp(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private void stamp(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          stamps.put(file, Stamp.of(file, attributes, before.stamps.get(file)));
        }
      } catch (IOException e) {
        // Not there, or a link to nothing.
      }
    }
  }
}
