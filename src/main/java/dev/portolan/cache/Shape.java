package dev.portolan.cache;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/// How values of a type are written, by what Java says of the type. The types of the model are few:
/// records of texts, numbers, constants, lists, sorted maps by text, and other records.
sealed interface Shape {

  /// Text.
  record Text() implements Shape {}

  /// A number or a truth value that is never null.
  record Plain(Class<?> type) implements Shape {}

  /// A truth value that may be null.
  record Maybe() implements Shape {}

  /// One of some constants.
  record Constant(List<?> values) implements Shape {}

  /// A list.
  record Many(Shape element) implements Shape {}

  /// A map sorted by its keys, which are texts.
  record Sorted(Shape value) implements Shape {}

  /// A record.
  record Whole(Class<? extends Record> type) implements Shape {}

  /// One of some records.
  record Choice(List<Class<? extends Record>> types) implements Shape {}

  /// What a record consists of.
  ///
  /// @param constructor its canonical one
  /// @param accessors of its components, in order
  /// @param shapes of its components, in order
  record Anatomy(Constructor<?> constructor, List<Method> accessors, List<Shape> shapes) {

    private static final ClassValue<Anatomy> ALL =
        new ClassValue<>() {
          @Override
          protected Anatomy computeValue(Class<?> type) {
            return study(type);
          }
        };

    static Anatomy of(Class<?> type) {
      return ALL.get(type);
    }

    private static Anatomy study(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return new Anatomy(
            unguarded(type.getDeclaredConstructor(types)),
            Arrays.stream(components).map(it -> unguarded(it.getAccessor())).toList(),
            Arrays.stream(components).map(it -> Shape.of(it.getGenericType())).toList());
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has a canonical constructor", e);
      }
    }
  }

  /// A public member whose callers are not looked at each time that it is called, which takes
  /// longer than the call.
  private static <T extends AccessibleObject> T unguarded(T member) {
    member.setAccessible(true);
    return member;
  }

  /// The shape of a type.
  ///
  /// @throws IllegalArgumentException for a type that no model of ours needs
  static Shape of(Type type) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      if (of.getRawType() == List.class) {
        return new Many(of(arguments[0]));
      }
      if (of.getRawType() == SortedMap.class && arguments[0] == String.class) {
        return new Sorted(of(arguments[1]));
      }
    }
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    throw new IllegalArgumentException("cannot be kept: " + type);
  }

  private static Shape of(Class<?> type) {
    if (type == String.class) {
      return new Text();
    }
    if (type == int.class || type == double.class || type == boolean.class) {
      return new Plain(type);
    }
    if (type == Boolean.class) {
      return new Maybe();
    }
    if (type.isEnum()) {
      return new Constant(List.of(type.getEnumConstants()));
    }
    if (type.isRecord()) {
      return new Whole(type.asSubclass(Record.class));
    }
    if (type.isSealed()) {
      return new Choice(
          Arrays.stream(type.getPermittedSubclasses())
              .<Class<? extends Record>>map(it -> it.asSubclass(Record.class))
              .toList());
    }
    throw new IllegalArgumentException("cannot be kept: " + type);
  }
}
