package dev.portolan.publish;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Says in words why the machine would not write something. The operating system's own words depend
/// on its language, so the disk itself is asked too.
final class Refusal {

  /// Below this, in bytes, a disk counts as full.
  private static final long NEXT_TO_NOTHING = 64 * 1024;

  private static final Words ELSEWHERE =
      new Words("请换一个可以写的输出目录（-o）", "choose an output folder you can write to with -o");

  private Refusal() {}

  /// The trouble behind a failure to write `path`.
  static Trouble of(Path path, IOException e) {
    String reason = reason(e);
    if (reason.contains("No space left") || reason.contains("quota exceeded") || isFull(path)) {
      return Trouble.machine(
          new Words("写不了 %s：磁盘已满", "cannot write %s: the disk is full").with(path),
          new Words(
              "请腾出空间，或换一个磁盘上的输出目录（-o）；旧的门户没有动",
              "free some space, or choose an output folder on another disk with -o; the old portal"
                  + " is untouched"),
          e);
    }
    if (reason.contains("Read-only file system") || isReadOnly(path)) {
      return Trouble.machine(
          new Words("写不了 %s：磁盘是只读的", "cannot write %s: the disk is read-only").with(path),
          ELSEWHERE,
          e);
    }
    if (e instanceof AccessDeniedException || reason.contains("not permitted")) {
      return Trouble.machine(
          new Words("写不了 %s：没有权限", "cannot write %s: no permission").with(path), ELSEWHERE, e);
    }
    return Trouble.machine(
        new Words("写不了 %s：%s", "cannot write %s: %s").with(path, reason), ELSEWHERE, e);
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static boolean isFull(Path path) {
    FileStore disk = diskOf(path);
    try {
      return disk != null && disk.getTotalSpace() > 0 && disk.getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isReadOnly(Path path) {
    FileStore disk = diskOf(path);
    return disk != null && disk.isReadOnly();
  }

  private static @Nullable FileStore diskOf(Path path) {
    Path there = path.toAbsolutePath();
    while (there != null && Files.notExists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? null : Files.getFileStore(there);
    } catch (IOException e) {
      return null;
    }
  }
}
