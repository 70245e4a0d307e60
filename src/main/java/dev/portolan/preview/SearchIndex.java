package dev.portolan.preview;

import java.util.Collections;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The search index of a portal. It takes longer to make than a page and hardly changes with one
/// edit, so it is made behind the pages; until it is there, the one before it answers.
final class SearchIndex {

  /// The index of a portal that has none.
  static final SearchIndex NONE = new SearchIndex(Collections::emptySortedMap, null);

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

  /// A file of it, or of the one before it as long as this one is not made; null if there is none.
  @Nullable Resource find(String path) {
    SearchIndex older = before;
    return files.isDone() || older == null ? files().get(path) : older.find(path);
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
