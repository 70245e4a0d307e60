package dev.portolan.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// What one generation of the portal consists of. It stands in the portal as a text file: a first
/// line that names the format, then `<CRC-32C> <path>` for every other file, sorted by path. With
/// it the next build knows a folder for our own, and anyone can check that it is whole. The sums
/// are against accidents, not forgery: whoever can change a file can change this one too, and a
/// cryptographic hash would take a tenth of the whole build.
final class Manifest {

  static final String FILE = ".portolan-manifest";

  /// What every version of the format begins with; an older Portolan's portal is ours too.
  private static final String NAME = "# portolan-manifest/";

  private static final String FORMAT = NAME + "2";
  private static final String GAP = "  ";

  private final ConcurrentSkipListMap<String, String> sums = new ConcurrentSkipListMap<>();

  /// Notes a file.
  ///
  /// @throws IllegalStateException if the path is noted already, or is the manifest's own
  void add(String path, byte[] content) {
    if (path.equals(FILE) || sums.putIfAbsent(path, sum(content)) != null) {
      throw new IllegalStateException("two files for " + path);
    }
  }

  /// The manifest file's content.
  byte[] content() {
    StringBuilder lines = new StringBuilder(FORMAT).append('\n');
    sums.forEach((path, sum) -> lines.append(sum).append(GAP).append(path).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The paths, the manifest's own among them, that a build of ours has written into a folder;
  /// empty if none has.
  static Set<String> pathsIn(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Set.of();
    }
    String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n");
    if (!lines[0].startsWith(NAME)) {
      return Set.of();
    }
    return Stream.concat(
            Stream.of(FILE),
            Stream.of(lines)
                .skip(1)
                .filter(line -> line.contains(GAP))
                .map(line -> line.substring(line.indexOf(GAP) + GAP.length())))
        .collect(Collectors.toSet());
  }

  private static String sum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
