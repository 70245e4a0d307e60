package dev.portolan.publish;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps a second build away from the same output. The operating system drops the lock when its
/// process ends, however it ends, so a killed build never locks anyone out.
final class BuildLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private BuildLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the lock of an output folder.
  ///
  /// @throws Trouble if another build has it
  static BuildLock take(Places places) throws IOException {
    Path file = places.lock();
    String owner = ProcessHandle.current().pid() + " " + UUID.randomUUID();
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (tryLock(channel) == null) {
          throw taken(places);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
        // The last owner removes the file while it holds the lock. Had it done so between our
        // opening and our locking, we would hold a lock that nobody else can see.
        if (read(file).equals(owner)) {
          return new BuildLock(file, channel);
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // An empty lock file that stays locks nobody out.
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static Trouble taken(Places places) throws IOException {
    String owner = read(places.lock()).split(" ")[0];
    return Trouble.machine(
        new Words("另一个构建（进程 %2$s）正在写 %1$s", "another build (process %2$s) is writing %1$s")
            .with(places.output(), owner.isEmpty() ? "?" : owner),
        new Words(
            "等它结束，或换一个输出目录（-o）", "wait for it to end, or choose another output folder with -o"),
        null);
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
