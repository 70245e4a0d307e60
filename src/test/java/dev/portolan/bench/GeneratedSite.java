package dev.portolan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;

/// A generated site on disk that every tool can build, and what its pages must then hold.
final class GeneratedSite {

  /// @param documents how many documents
  /// @param kilobytes how large each is
  record Size(int documents, int kilobytes) {

    /// Reads `1000x38`.
    static Size parse(String text) {
      String[] numbers = text.split("x");
      return new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    @Override
    public String toString() {
      return "%,d document%s of %d KB".formatted(documents, documents == 1 ? "" : "s", kilobytes);
    }
  }

  private final Path folder;
  private final int documents;
  private String lastEdit = "";

  private GeneratedSite(Path folder, int documents) {
    this.folder = folder;
    this.documents = documents;
  }

  /// Writes the site, together with `extras`: the configuration and templates of the other tools.
  static GeneratedSite write(Path folder, Path extras, Size size, long seed) throws IOException {
    new SiteGenerator(seed, size.documents(), size.kilobytes() * 1024).write(folder);
    try (Stream<Path> files = Files.walk(extras).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(extras.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new GeneratedSite(folder, size.documents());
  }

  Path folder() {
    return folder;
  }

  /// Adds a sentence to the first document.
  void edit() throws IOException {
    lastEdit = "第 " + System.nanoTime() + " 次改动。";
    Files.writeString(
        folder.resolve("content").resolve(SiteGenerator.slug(0)).resolve("architecture.md"),
        "\n" + lastEdit + "\n",
        StandardOpenOption.APPEND);
  }

  /// Refuses an output in which a document has no page, or one without the document's end.
  ///
  /// @param page where a document's page is, with `%s` for the name of its folder
  void verify(Path output, String page) throws IOException {
    for (int i = 0; i < documents; i++) {
      String slug = SiteGenerator.slug(i);
      Path file = output.resolve(page.formatted(slug));
      String html = Files.readString(file);
      String lastVariable = slug.toUpperCase(Locale.ROOT).replace('-', '_') + "_OPTION_5";
      if (!html.contains(lastVariable) || i == 0 && !html.contains(lastEdit)) {
        throw new IllegalStateException("not the whole document: " + file);
      }
    }
  }
}
