package dev.portolan.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives a template the components of a record. Nearly all that templates ask for is one; Pebble's
/// own way, which finds anything in anything, looks for it anew each time.
final class RecordAttributes implements AttributeResolver {

  private static final ClassValue<Map<String, MethodHandle>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          Map<String, MethodHandle> components = new HashMap<>();
          if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
              components.put(component.getName(), handle(component.getAccessor()));
            }
          }
          return Map.copyOf(components);
        }
      };

  @Override
  public @Nullable ResolvedAttribute resolve(
      @Nullable Object instance,
      Object attribute,
      Object @Nullable [] arguments,
      @Nullable ArgumentsNode nodes,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (!(instance instanceof Record) || arguments != null || !(attribute instanceof String name)) {
      return null;
    }
    MethodHandle component = COMPONENTS.get(instance.getClass()).get(name);
    return component == null ? null : new ResolvedAttribute(read(component, instance, file, line));
  }

  // Errors as they are, as from any other call.
  private static @Nullable Object read(
      MethodHandle component, Object instance, String file, int line) {
    try {
      return component.invokeExact(instance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new PebbleException(e, String.valueOf(e.getMessage()), line, file);
    }
  }

  private static MethodHandle handle(Method accessor) {
    try {
      accessor.setAccessible(true); // most views are not public
      return MethodHandles.lookup()
          .unreflect(accessor)
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
