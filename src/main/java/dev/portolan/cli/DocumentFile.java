package dev.portolan.cli;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A document on the disk that may be rewritten.
///
/// @param path where it is
/// @param text all of it, with its byte order mark and line ends; empty where it is unreadable
/// @param unreadable why it cannot be rewritten, or null
record DocumentFile(Path path, String text, @Nullable Words unreadable) {

  private static final int LARGEST = 8 << 20;

  static DocumentFile read(Path path) {
    try {
      byte[] bytes = bytes(path);
      if (bytes.length > LARGEST) {
        return new DocumentFile(path, "", new Words("文件超过 8 MiB", "larger than 8 MiB"));
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new DocumentFile(path, text, null);
    } catch (CharacterCodingException _) {
      return new DocumentFile(
          path,
          "",
          new Words(
              "不是 UTF-8 编码，没有改；请先另存为 UTF-8", "not UTF-8, so it was left; save it as UTF-8 first"));
    } catch (IOException e) {
      return new DocumentFile(
          path,
          "",
          new Words("读不出来：%s", "cannot be read: %s").with(String.valueOf(e.getMessage())));
    }
  }

  private static byte[] bytes(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(LARGEST + 1);
    }
  }

  /// Puts another text in its place, in one step: whoever reads the file sees the old text or the
  /// new one. What the file permits stays.
  ///
  /// @throws Trouble if the disk refuses, or someone else wrote the file meanwhile
  void replaceWith(String other) {
    Path fresh = null;
    try {
      if (!Files.isWritable(path)) {
        throw Trouble.machine(
            new Words("%s 不可写", "%s may not be written").with(path),
            new Words("检查文件的权限", "check the file's permissions"),
            null);
      }
      fresh = Files.createTempFile(path.toAbsolutePath().getParent(), ".portolan-", ".tmp");
      Files.write(fresh, other.getBytes(StandardCharsets.UTF_8));
      keepPermissions(fresh);
      if (!Arrays.equals(bytes(path), text.getBytes(StandardCharsets.UTF_8))) {
        throw Trouble.machine(
            new Words("%s 刚刚被别的程序改过", "%s was changed by someone else just now").with(path),
            new Words("请再运行一次", "run it again"),
            null);
      }
      move(fresh);
      fresh = null;
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("写不了 %s：%s", "cannot write %s: %s").with(path, String.valueOf(e.getMessage())),
          new Words("检查文件夹的权限和磁盘空间", "check the folder's permissions and the space on the disk"),
          e);
    } finally {
      discard(fresh);
    }
  }

  private void keepPermissions(Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(path));
    }
  }

  private void move(Path fresh) throws IOException {
    try {
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@Nullable Path fresh) {
    if (fresh != null) {
      try {
        Files.deleteIfExists(fresh);
      } catch (IOException _) {
        // The trouble that led here is told; the next run writes another file.
      }
    }
  }
}
