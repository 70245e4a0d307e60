package dev.portolan.cache;

import dev.portolan.cache.Shape.Anatomy;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a record with all that hangs on it. A record or text that came before is written as its
/// number; so what was one object is one object again when it is read.
///
/// | value | as |
/// | --- | --- |
/// | number | int: 1 to 5 bytes, 7 bits each, the lowest first; double: 8 bytes |
/// | text | 0 for null, n + 1 for text number n; a new one is followed by its length and its UTF-8 |
/// | record | 0 for null, 1 for a new one, n + 2 for record number n; a new one is followed by its components, and gets its number after them |
/// | one of several records | before a new one, the number of its type |
/// | list, map | 0 for null, or size + 1, then the elements |
final class RecordWriter {

  private final Bytes out = new Bytes();
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Record, Integer> records = new IdentityHashMap<>();

  /// @param known records that the reader has too; they are not written
  RecordWriter(List<? extends Record> known) {
    known.forEach(record -> records.put(record, records.size()));
  }

  /// The bytes of a record.
  ///
  /// @throws IOException if it holds text that is not Unicode
  byte[] write(Record root) throws IOException {
    write(new Shape.Whole(root.getClass()), root);
    return out.toArray();
  }

  private void write(Shape shape, @Nullable Object value) throws IOException {
    switch (shape) {
      case Shape.Text() -> text((String) value);
      case Shape.Plain _ -> plain(value);
      case Shape.Maybe() -> number(value == null ? 0 : value.equals(true) ? 2 : 1);
      case Shape.Constant(List<?> values) -> number(value == null ? 0 : values.indexOf(value) + 1);
      case Shape.Many(Shape element) -> {
        List<?> list = (List<?>) value;
        number(list == null ? 0 : list.size() + 1);
        if (list != null) {
          for (Object item : list) {
            write(element, item);
          }
        }
      }
      case Shape.Sorted(Shape element) -> {
        Map<?, ?> map = (Map<?, ?>) value;
        number(map == null ? 0 : map.size() + 1);
        if (map != null) {
          for (Map.Entry<?, ?> entry : map.entrySet()) {
            text((String) entry.getKey());
            write(element, entry.getValue());
          }
        }
      }
      case Shape.Whole _ -> {
        Record fresh = fresh((Record) value);
        if (fresh != null) {
          components(fresh);
        }
      }
      case Shape.Choice(var types) -> {
        Record fresh = fresh((Record) value);
        if (fresh != null) {
          number(types.indexOf(fresh.getClass()));
          components(fresh);
        }
      }
    }
  }

  /// The record if its components are still to be written, or null.
  private @Nullable Record fresh(@Nullable Record value) {
    Integer number = value == null ? Integer.valueOf(-2) : records.get(value);
    number(number == null ? 1 : number + 2);
    return number == null ? value : null;
  }

  private void components(Record value) throws IOException {
    Anatomy anatomy = Anatomy.of(value.getClass());
    try {
      for (int i = 0; i < anatomy.shapes().size(); i++) {
        write(anatomy.shapes().get(i), anatomy.accessors().get(i).invoke(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records of the model are public", e);
    }
    records.put(value, records.size());
  }

  private void plain(@Nullable Object value) {
    switch (value) {
      case Integer whole -> number(whole);
      case Double real -> out.real(real);
      case Boolean truth -> out.truth(truth);
      case null, default -> throw new IllegalStateException("no plain value: " + value);
    }
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      number(0);
      return;
    }
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      number(known + 1);
      return;
    }
    number(texts.size());
    out.text(text);
  }

  private void number(int number) {
    out.number(number);
  }
}
