package dev.portolan.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The portal that stands in a folder.
public final class Standing {

  private Standing() {}

  /// What tells the portal that was published into a folder from any other, if it is there as it
  /// was: no file was added, removed or written since. Times are believed; this is against
  /// accidents.
  public static Optional<String> in(Path output) {
    try {
      Path manifest = output.resolve(Manifest.FILE);
      Set<String> missing = new HashSet<>(Manifest.pathsIn(output));
      if (missing.isEmpty()) {
        return Optional.empty();
      }
      FileTime published = Files.getLastModifiedTime(manifest);
      boolean[] asItWas = {true};
      Files.walkFileTree(
          output,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              asItWas[0] =
                  missing.remove(PortalPaths.of(output, file))
                      && attributes.lastModifiedTime().compareTo(published) <= 0;
              return asItWas[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
          });
      return asItWas[0] && missing.isEmpty()
          ? Optional.of(hash(Files.readAllBytes(manifest)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] manifest) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(manifest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
