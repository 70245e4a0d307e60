package dev.portolan.publish;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps a second build away from the same output. The operating system drops the lock when its
/// process ends, however it ends, so a killed build never locks anyone out.
///
/// POSIX gives locks to a process, not to a channel: closing any channel of the file gives up every
/// lock this process has on it. So the file is read only through channels that stay open as long as
/// the lock is held, and the locks of this very process are kept in a register.
final class BuildLock implements AutoCloseable {

  /// Files locked by this process; no channel of them may be opened a second time.
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  /// The byte that is locked. It lies behind the text, for some systems let nobody read what is
  /// locked.
  private static final long LOCKED = Long.MAX_VALUE - 1;

  /// In bytes; more than a number and a UUID take.
  private static final int LONGEST_OWNER = 128;

  private final Path file;
  private final List<FileChannel> channels;

  private BuildLock(Path file, List<FileChannel> channels) {
    this.file = file;
    this.channels = channels;
  }

  /// Takes the lock of an output folder.
  ///
  /// @throws Trouble if another build has it
  static BuildLock take(Places places) throws IOException {
    Path file = places.parent().toRealPath().resolve(places.lock().getFileName());
    String process = String.valueOf(ProcessHandle.current().pid());
    if (!OURS.add(file)) {
      throw taken(places, process);
    }
    try {
      String owner = process + " " + UUID.randomUUID();
      BuildLock lock = null;
      while (lock == null) {
        lock = tryOnce(places, file, owner);
      }
      return lock;
    } catch (IOException | RuntimeException e) {
      OURS.remove(file);
      throw e;
    }
  }

  /// One attempt; null where the file was removed meanwhile. Its last owner removes it while it
  /// holds the lock. Had it done so between our opening and our locking, we would hold a lock that
  /// nobody else can see; so the file is opened again by its name, to see whether it is ours.
  private static @Nullable BuildLock tryOnce(Places places, Path file, String owner)
      throws IOException {
    List<FileChannel> channels = new ArrayList<>();
    try {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      channels.add(channel);
      if (channel.tryLock(LOCKED, 1, false) == null) {
        throw taken(places, read(channel).split(" ")[0]);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
      FileChannel named = FileChannel.open(file, READ);
      channels.add(named);
      if (read(named).equals(owner)) {
        return new BuildLock(file, channels);
      }
    } catch (NoSuchFileException e) {
      // Removed: to be made anew.
    } catch (IOException | RuntimeException e) {
      close(channels);
      throw e;
    }
    close(channels);
    return null;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A lock file that stays locks nobody out.
    }
    close(channels);
    OURS.remove(file);
  }

  private static void close(List<FileChannel> channels) {
    for (FileChannel channel : channels) {
      try {
        channel.close();
      } catch (IOException e) {
        // The lock is gone all the same.
      }
    }
  }

  private static Trouble taken(Places places, String owner) {
    return Trouble.machine(
        new Words("另一个构建（进程 %2$s）正在写 %1$s", "another build (process %2$s) is writing %1$s")
            .with(places.output(), owner.isEmpty() ? "?" : owner),
        new Words(
            "等它结束，或换一个输出目录（-o）", "wait for it to end, or choose another output folder with -o"),
        null);
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_OWNER);
    int count = channel.read(text, 0);
    return new String(text.array(), 0, Math.max(0, count), StandardCharsets.UTF_8);
  }
}
