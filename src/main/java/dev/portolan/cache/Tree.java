package dev.portolan.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The files of a folder as one value.
public final class Tree {

  private Tree() {}

  /// SHA-256 over the names and bytes of all files below a folder, in hexadecimal; or of one file.
  public static String hash(Path folder) throws IOException {
    MessageDigest digest = Key.sha256();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        byte[] bytes = Files.readAllBytes(file);
        String head = folder.relativize(file) + "\n" + bytes.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
