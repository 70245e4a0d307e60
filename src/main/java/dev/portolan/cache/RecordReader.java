package dev.portolan.cache;

import dev.portolan.cache.Shape.Anatomy;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads back what a [RecordWriter] has written.
final class RecordReader {

  private final ByteBuffer in;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> records;

  /// @param in backed by an array
  /// @param known the records that the writer was given
  RecordReader(ByteBuffer in, List<? extends Record> known) {
    this.in = in;
    this.records = new ArrayList<>(known);
  }

  /// The record.
  ///
  /// @throws Damaged if the bytes are not those of one
  <T extends Record> T read(Class<T> type) {
    try {
      Object root = read(new Shape.Whole(type));
      if (root == null || in.hasRemaining()) {
        throw new Damaged("not one record");
      }
      return type.cast(root);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | ClassCastException
        | ReflectiveOperationException e) {
      throw new Damaged(e);
    }
  }

  private @Nullable Object read(Shape shape) throws ReflectiveOperationException {
    return switch (shape) {
      case Shape.Text() -> text();
      case Shape.Plain(Class<?> type) -> plain(type);
      case Shape.Maybe() -> {
        int number = number();
        yield number == 0 ? null : (Object) (number == 2);
      }
      case Shape.Constant(List<?> values) -> {
        int number = number();
        yield number == 0 ? null : values.get(number - 1);
      }
      case Shape.Many(Shape element) -> list(element);
      case Shape.Sorted(Shape element) -> map(element);
      case Shape.Whole(Class<? extends Record> type) -> {
        int number = number();
        yield number == 1 ? made(type) : known(number);
      }
      case Shape.Choice(var types) -> {
        int number = number();
        yield number == 1 ? made(types.get(number())) : known(number);
      }
    };
  }

  private @Nullable Object known(int number) {
    return number == 0 ? null : records.get(number - 2);
  }

  private Object made(Class<? extends Record> type) throws ReflectiveOperationException {
    Anatomy anatomy = Anatomy.of(type);
    @Nullable Object[] values = new Object[anatomy.shapes().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(anatomy.shapes().get(i));
    }
    Object made = anatomy.constructor().newInstance(values);
    records.add(made);
    return made;
  }

  private @Nullable List<?> list(Shape element) throws ReflectiveOperationException {
    int size = number() - 1;
    if (size < 0) {
      return null;
    }
    if (size > in.remaining()) {
      throw new Damaged("a list longer than the bytes");
    }
    List<Object> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Object item = read(element);
      if (item == null) {
        throw new Damaged("nothing in a list");
      }
      elements.add(item);
    }
    return List.copyOf(elements);
  }

  private @Nullable SortedMap<String, ?> map(Shape element) throws ReflectiveOperationException {
    int size = number() - 1;
    if (size < 0) {
      return null;
    }
    TreeMap<String, @Nullable Object> map = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      String key = text();
      if (key == null) {
        throw new Damaged("a key is missing");
      }
      map.put(key, read(element));
    }
    return Collections.unmodifiableSortedMap(map);
  }

  private Object plain(Class<?> type) {
    if (type == int.class) {
      return number();
    }
    return type == double.class ? (Object) in.getDouble() : (Object) (in.get() != 0);
  }

  private @Nullable String text() {
    int number = number();
    if (number == 0) {
      return null;
    }
    if (number <= texts.size()) {
      return texts.get(number - 1);
    }
    int length = number();
    if (length < 0 || length > in.remaining()) {
      throw new Damaged("a text longer than the bytes");
    }
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    texts.add(text);
    return text;
  }

  private int number() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = in.get();
      number |= (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new Damaged("a number without end");
  }
}
