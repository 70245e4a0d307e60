package dev.portolan.render;

import dev.portolan.model.PortalFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files that pages load: styles, scripts, icons. Each is named by what is in it
/// (`portolan.1f3a5c7e90.css`), so that a browser may keep it for good and a page never meets the
/// style of another day.
///
/// A style sheet may name another file of the folder, as in `url(font.woff2)`.
///
/// A *folder* that is named like a file (`portolan.css/`) is that file, joined from what is in the
/// folder in the order of the names.
final class ThemeAssets {

  private static final String FOLDER = "assets/";
  private static final int HASH_DIGITS = 10;

  private final SortedMap<String, byte[]> contents;
  private final SortedMap<String, String> paths;

  /// @param contents by file name
  private ThemeAssets(SortedMap<String, byte[]> contents) {
    this.contents = contents;
    this.paths = new TreeMap<>();
    contents.forEach((name, content) -> paths.put(name, path(name, content)));
  }

  static ThemeAssets read(Path theme) throws IOException {
    Path folder = theme.resolve("assets");
    SortedMap<String, byte[]> contents = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path file : sorted(folder)) {
        contents.put(
            file.getFileName().toString(),
            Files.isDirectory(file) ? join(file) : Files.readAllBytes(file));
      }
    }
    contents.replaceAll(
        (name, content) -> name.endsWith(".css") ? withPaths(content, contents) : content);
    return new ThemeAssets(contents);
  }

  /// A style sheet with the files it names called as they are published, beside it.
  private static byte[] withPaths(byte[] style, SortedMap<String, byte[]> contents) {
    String text = new String(style, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      String published = path(file.getKey(), file.getValue()).substring(FOLDER.length());
      text = text.replace("url(" + file.getKey() + ")", "url(" + published + ")");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Where an asset is in the portal, if the theme has it.
  Optional<String> path(String name) {
    return Optional.ofNullable(paths.get(name));
  }

  List<PortalFile> files() {
    return contents.entrySet().stream()
        .map(file -> new PortalFile(path(file.getKey(), file.getValue()), file::getValue))
        .toList();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  private static byte[] join(Path folder) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Path part : sorted(folder)) {
      joined.writeBytes(Files.readAllBytes(part));
    }
    return joined.toByteArray();
  }

  private static String path(String name, byte[] content) {
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    return FOLDER + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
