package dev.portolan.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was made of each of many things the last time. It is made again only from something else,
/// so what has not changed stays the very same object, and later stages tell that at once.
///
/// Safe for use by many threads.
///
/// @param <F> what it is made from; all that it depends on
/// @param <M> what is made
final class Recall<F, M> {

  private Map<String, Made<F, M>> last = Map.of();
  private Map<String, Made<F, M>> now = new ConcurrentHashMap<>();

  private record Made<F, M>(F from, M made) {}

  /// Begins another round: what the last one did not ask for is forgotten.
  void begin() {
    last = now;
    now = new ConcurrentHashMap<>();
  }

  /// What is made of a thing, from memory if it would be made from the same.
  ///
  /// @param name tells the thing from all others
  M of(String name, F from, Function<F, M> make) {
    Made<F, M> known = last.get(name);
    Made<F, M> made =
        known != null && known.from.equals(from) ? known : new Made<>(from, make.apply(from));
    now.put(name, made);
    return made.made;
  }
}
