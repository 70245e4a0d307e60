package dev.portolan.preview;

import dev.portolan.model.Urls;
import dev.portolan.source.Listed;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Divides the documents of a large site into batches that are read one after the other, each in
/// about a second, so that there is always something to show soon. What somebody asks for is in the
/// next one.
final class Batches {

  private static final Duration BATCH = Duration.ofMillis(700);
  private static final int FASTEST_GROWTH = 4;

  /// However long it takes, a batch is at least this part of what was read: whatever was read is
  /// merged and linked with each batch.
  private static final int SMALLEST_PART = 8;

  private static final int SMALLEST = 4;

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> chosen = new HashSet<>();
  private int size = 1;
  private int taken;
  private boolean whole;

  /// Asks for a page.
  ///
  /// @param path of its file, such as `projects/orders/index.html`
  void ask(String path) {
    asked.add(path);
  }

  /// Chooses what to read next: what was read before and some more; everything once everything was
  /// read.
  Predicate<Listed> next() {
    Set<String> pages = Set.copyOf(asked);
    asked.removeAll(pages);
    int most = pages.isEmpty() ? size : 1;
    taken = 0;
    return document -> {
      if (whole || chosen.contains(document.path())) {
        return true;
      }
      boolean wanted = taken < most || isAsked(document, pages);
      if (wanted) {
        taken++;
        chosen.add(document.path());
      }
      return wanted;
    };
  }

  /// A project's page shows all its documents.
  private static boolean isAsked(Listed document, Set<String> pages) {
    String project = Urls.project(document.project());
    return pages.stream().anyMatch(page -> (page + "/").startsWith(project));
  }

  /// Learns from a batch how large the next may be.
  ///
  /// @param effort what the last one took
  /// @param missing whether there are documents that were not read yet
  void learn(Duration effort, boolean missing) {
    whole |= !missing;
    long fits = taken * BATCH.toMillis() / Math.max(1, effort.toMillis());
    int least = SMALLEST + chosen.size() / SMALLEST_PART;
    size = Math.clamp(fits, least, Math.max(least, size * FASTEST_GROWTH));
    if (whole) {
      chosen.clear();
    }
  }
}
