package dev.portolan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small portals whose every file says which generation it belongs to.
final class Portals {

  /// Enough files, in enough folders, for a kill or a fault to fall between any two of them.
  private static final int FILES = 24;

  private Portals() {}

  /// Builds and publishes one generation. Later generations have other files as well as other
  /// content.
  static void publish(Path output, int generation, Disk disk) {
    try (Staging staging = Staging.beside(output, disk)) {
      for (int i = 0; i < FILES; i++) {
        staging.write("projects/p%d/index.html".formatted(i), content(generation, 2_000));
      }
      staging.write("only/%d.html".formatted(generation), content(generation, 10));
      staging.publish();
    }
  }

  private static byte[] content(int generation, int lines) {
    return ("generation " + generation + "\n").repeat(lines).getBytes(StandardCharsets.UTF_8);
  }

  /// Makes sure that a published portal is wholly of one generation: every file is complete, none
  /// is missing, none is left over.
  ///
  /// @return which generation it is
  static int wholeGeneration(Path output) throws IOException {
    Set<String> paths = files(output);
    Path any = output.resolve("projects/p0/index.html");
    int generation = Integer.parseInt(Files.readAllLines(any).getFirst().split(" ")[1]);

    assertThat(paths).hasSize(FILES + 2).isEqualTo(Manifest.pathsIn(output));
    assertThat(paths).contains("only/" + generation + ".html");
    for (int i = 0; i < FILES; i++) {
      Path file = output.resolve("projects/p%d/index.html".formatted(i));
      assertThat(Files.readAllBytes(file)).isEqualTo(content(generation, 2_000));
    }
    return generation;
  }

  /// Every file below a folder, by its path from there.
  static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> PortalPaths.of(folder, file))
          .collect(Collectors.toSet());
    }
  }

  /// The names in the folder around the output: nothing but the output itself should stay there.
  static List<String> around(Path output) throws IOException {
    try (Stream<Path> names = Files.list(output.getParent())) {
      return names.map(name -> name.getFileName().toString()).sorted().toList();
    }
  }
}
