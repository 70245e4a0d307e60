package dev.portolan.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/// Which program this is: what another one has made may be made otherwise by this one.
final class Program {

  /// The hash of its jar, or of its classes and resources, computed once. The jar names those of
  /// the libraries with their versions.
  static final String HASH = hash();

  private Program() {}

  private static String hash() {
    try {
      return Tree.hash(
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program is nowhere", e);
    }
  }
}
