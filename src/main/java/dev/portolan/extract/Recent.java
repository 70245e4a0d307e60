package dev.portolan.extract;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was last made of short texts. Many readers ask the same of one cell, and many documents
/// write the same headers and marks. It holds a bounded number of texts; a new one takes the place
/// of another.
///
/// Safe for use by many threads without a lock: what they share are records, and at worst one of
/// them makes again what another has made.
final class Recent<V> {

  /// How many texts are held; a power of two.
  private static final int PLACES = 2048;

  private static final int LONGEST = 80;

  private final Function<String, V> make;
  private final @Nullable Object[] known = new @Nullable Object[PLACES];

  private record Known(String text, Object value) {}

  /// @param make a pure function that makes no null
  Recent(Function<String, V> make) {
    this.make = make;
  }

  @SuppressWarnings("unchecked") // Nothing is put there but what `make` made.
  V of(String text) {
    if (text.length() > LONGEST) {
      return make.apply(text);
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    if (known[place] instanceof Known last && last.text().equals(text)) {
      return (V) last.value();
    }
    V value = make.apply(text);
    known[place] = new Known(text, Objects.requireNonNull(value));
    return value;
  }
}
