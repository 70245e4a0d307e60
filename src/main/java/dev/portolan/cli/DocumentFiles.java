package dev.portolan.cli;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The documents that a command is to change. Symbolic links are never followed: what they lead to
/// may lie outside, and inside it is met by its own name.
final class DocumentFiles {

  private DocumentFiles() {}

  /// What a path on the command line stands for: a document, or all those in a folder.
  ///
  /// @param written as the user wrote it
  /// @throws Trouble if it is neither
  static SortedSet<Path> named(Path path, String written) {
    if (Files.isDirectory(path)) {
      return in(path, null);
    }
    if (!Files.exists(path)) {
      throw Trouble.usage(new Words("没有 %s 这个文件", "there is no file %s").with(written), null);
    }
    if (Files.isSymbolicLink(path)) {
      throw Trouble.usage(
          new Words("%s 是符号链接，不会改写", "%s is a symbolic link and is not rewritten").with(written),
          new Words("请写出文件本身", "name the file itself"));
    }
    if (!isDocument(path)) {
      throw Trouble.usage(
          new Words("%s 不是 Markdown 文件", "%s is no Markdown file").with(written),
          new Words("文件名应以 .md 结尾", "its name should end with .md"));
    }
    return new TreeSet<>(Set.of(path));
  }

  /// The documents below a folder, as a site finds them: no hidden files, none that start with `_`.
  ///
  /// @param passedOver a folder that is not looked into, or null
  static SortedSet<Path> in(Path folder, @Nullable Path passedOver) {
    SortedSet<Path> documents = new TreeSet<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean foreign = !path.equals(folder) && isHidden(path);
              return foreign || path.equals(passedOver)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              String name = String.valueOf(path.getFileName());
              if (attributes.isRegularFile()
                  && isDocument(path)
                  && !isHidden(path)
                  && !name.startsWith("_")) {
                documents.add(path);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("读不出文件夹 %s", "cannot list the folder %s").with(folder), null, e);
    }
    return documents;
  }

  private static boolean isHidden(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.equals("node_modules");
  }

  private static boolean isDocument(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }
}
