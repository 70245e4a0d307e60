package dev.portolan.publish;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The output folder and what stands beside it while a build is at work.
///
/// @param output the folder that becomes the portal, with links resolved if it exists
/// @param staging where the new portal is written
/// @param retired where the old portal waits between two renames
/// @param lock the file that keeps two builds apart
record Places(Path parent, Path output, Path staging, Path retired, Path lock) {

  /// Files that file browsers drop anywhere; losing them hurts nobody.
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private static final Words MOVE_THEM =
      new Words(
          "请换一个空的或不存在的目录（-o），或先把这些文件移走",
          "choose an empty or new folder with -o, or move those files away first");

  /// The places around an output folder.
  ///
  /// @throws Trouble if there can be no such folder
  static Places beside(Path output) throws IOException {
    Path absolute = output.toAbsolutePath().normalize();
    if (Files.exists(absolute) ? !Files.isDirectory(absolute) : isThere(absolute)) {
      throw Trouble.usage(
          new Words("输出位置 %s 不是目录", "the output %s is not a folder").with(output), MOVE_THEM);
    }
    Path folder = Files.exists(absolute) ? absolute.toRealPath() : absolute;
    Path parent = folder.getParent();
    Path name = folder.getFileName();
    if (parent == null || name == null) {
      throw Trouble.usage(
          new Words("根目录不能作为输出目录", "the root of a disk cannot be the output folder"), MOVE_THEM);
    }
    String prefix = "." + name + ".portolan-";
    return new Places(
        parent,
        folder,
        parent.resolve(prefix + "staging"),
        parent.resolve(prefix + "retired"),
        parent.resolve(prefix + "lock"));
  }

  /// Clears what a killed build left. If it was killed while the old portal was renamed away, that
  /// one comes back.
  void recover(Disk disk) throws IOException {
    if (isThere(retired) && !isThere(output)) {
      disk.rename(retired, output);
    }
    disk.remove(staging);
    disk.remove(retired);
  }

  /// Makes sure that replacing the output folder loses nothing that someone else has put there.
  ///
  /// @throws Trouble if it holds a file that the manifest of our last build does not name
  void refuseForeignFiles() throws IOException {
    String foreign = Files.exists(output) ? foreignFile() : null;
    if (foreign != null) {
      throw Trouble.usage(
          new Words(
                  "输出目录里有不是 Portolan 写的文件：%s",
                  "the output folder holds a file that Portolan did not write: %s")
              .with(output.resolve(foreign)),
          MOVE_THEM);
    }
  }

  private @Nullable String foreignFile() throws IOException {
    Set<String> ours = Manifest.pathsIn(output);
    try (Stream<Path> tree = Files.walk(output)) {
      List<String> foreign =
          tree.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !LITTER.contains(String.valueOf(file.getFileName())))
              .map(file -> PortalPaths.of(output, file))
              .filter(path -> !ours.contains(path))
              .sorted()
              .limit(1)
              .toList();
      return foreign.isEmpty() ? null : foreign.getFirst();
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
