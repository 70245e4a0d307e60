package dev.portolan.render;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that few pages show and that takes time to make: made when the first of them is drawn.
final class Lazy<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return Objects.requireNonNull(made);
  }
}
