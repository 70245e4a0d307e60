package dev.portolan.publish;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/// The two things Java has no method for: exchanging two folders in one step, and writing a file
/// system's data to the disk. Both are asked of the C library by name; one that does not have them
/// is no error, the caller then goes the longer way.
final class SystemCalls {

  /// Linux, `renameat2(2)`: "relative to the working directory".
  private static final int AT_FDCWD = -100;

  /// Linux, `renameat2(2)`: "atomically exchange oldpath and newpath".
  private static final int RENAME_EXCHANGE = 2;

  /// macOS, `renamex_np(2)`: the same.
  private static final int RENAME_SWAP = 2;

  private SystemCalls() {}

  /// Exchanges two folders in one step.
  ///
  /// @return whether it was done; if not, nothing has changed
  static boolean exchange(Path one, Path other) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(one.toString());
      MemorySegment to = arena.allocateFrom(other.toString());
      Optional<MethodHandle> linux = find("renameat2", "ipipi");
      if (linux.isPresent()) {
        return (int) linux.get().invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0;
      }
      Optional<MethodHandle> mac = find("renamex_np", "ppi");
      return mac.isPresent() && (int) mac.get().invokeExact(from, to, RENAME_SWAP) == 0;
    } catch (Throwable e) {
      return impossible(e);
    }
  }

  /// Waits until all data of a folder's file system is on the disk: one call instead of one for
  /// each of thousands of files. Linux only (`syncfs(2)`).
  ///
  /// @throws IOException if data already accepted could not be written after all
  static void sync(Path folder) throws IOException {
    int result = 0;
    try (Arena arena = Arena.ofConfined()) {
      Optional<MethodHandle> syncfs = find("syncfs", "i");
      Optional<MethodHandle> open = find("open", "pi");
      Optional<MethodHandle> close = find("close", "i");
      if (syncfs.isEmpty() || open.isEmpty() || close.isEmpty()) {
        return;
      }
      int file = (int) open.get().invokeExact(arena.allocateFrom(folder.toString()), 0);
      if (file >= 0) {
        result = (int) syncfs.get().invokeExact(file);
        int _ = (int) close.get().invokeExact(file);
      }
    } catch (Throwable e) {
      impossible(e);
    }
    if (result != 0) {
      throw new IOException("the disk did not take all data");
    }
  }

  /// A function of the C library that returns an `int`.
  ///
  /// @param parameters `i` for an int, `p` for a pointer
  @SuppressWarnings("restricted") // native code by nature; what is called stands above
  private static Optional<MethodHandle> find(String name, String parameters) {
    MemoryLayout[] layouts =
        parameters
            .chars()
            .mapToObj(c -> c == 'i' ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS)
            .toArray(MemoryLayout[]::new);
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(name)
        .map(it -> linker.downcallHandle(it, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts)));
  }

  /// Native access may be forbidden, or this Java may have no linker for its machine: the caller
  /// has another way.
  private static boolean impossible(Throwable e) {
    if (e instanceof Error error && !(e instanceof LinkageError)) {
      throw error;
    }
    return false;
  }
}
