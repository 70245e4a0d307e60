package dev.portolan.preview;

import dev.portolan.model.Output;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Keeps the files of a portal in memory instead of writing them.
final class MemoryOutput implements Output {

  private final ConcurrentSkipListMap<String, Resource> resources = new ConcurrentSkipListMap<>();

  @Override
  public void write(String path, byte[] content) {
    if (resources.putIfAbsent(path, Resource.of(content)) != null) {
      throw new IllegalStateException("two files for " + path);
    }
  }

  /// Everything written until now.
  SortedMap<String, Resource> resources() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }
}
