package dev.portolan.preview;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The search index of a portal. It takes longer to make than a page and hardly changes with one
/// edit, so it is made behind the pages; until it is there, the one before it answers.
final class SearchIndex {

  /// The index of a portal that has none.
  static final SearchIndex NONE = new SearchIndex(Collections::emptySortedMap, null);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final FutureTask<SortedMap<String, Resource>> files;
  private volatile @Nullable SearchIndex before;

  private SearchIndex(Supplier<SortedMap<String, Resource>> maker, @Nullable SearchIndex before) {
    this.files = new FutureTask<>(maker::get);
    this.before = before;
  }

  /// The index of the portal that comes after.
  SearchIndex next(Supplier<SortedMap<String, Resource>> maker) {
    return new SearchIndex(maker, this != NONE && files.isDone() ? this : before);
  }

  /// Makes it, unless that is done or being done.
  void make() {
    files.run();
    before = null;
  }

  /// A file of it, or of the one before it as long as this one is not made; null if there is none,
  /// or none yet.
  @Nullable Resource find(String path) {
    SearchIndex older = before;
    if (!files.isDone() && older != null) {
      return older.find(path);
    }
    return isSoonMade() ? files().get(path) : null;
  }

  /// Whether it is not there yet, nor one before it.
  boolean isInTheMaking() {
    return this != NONE && before == null && !files.isDone();
  }

  /// Makes it, for as long as a reader waits patiently.
  private boolean isSoonMade() {
    if (!files.isDone()) {
      Thread.ofPlatform().daemon().name("preview-index-asked").start(this::make);
    }
    try {
      files.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true; // asking for a file says why
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// All its files, made now if need be.
  SortedMap<String, Resource> files() {
    make();
    try {
      return files.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Collections.emptySortedMap();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the search index cannot be made", e.getCause());
    }
  }
}
