package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A site whose "pipeline" is as simple as can be: every text file becomes a page. A file that says
/// BROKEN cannot be built; so can a configuration.
final class ToySite implements Builder {

  final Path root;
  final AtomicInteger builds = new AtomicInteger();

  ToySite(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("content"));
    Files.createDirectories(root.resolve("theme"));
    write("site-config.yml", "title: toy");
    write("theme/style.css", "main { color: navy }");
  }

  /// Writes a file of the site in place.
  void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  /// Writes a file as careful editors do: another file first, then a rename over it.
  void save(String path, String text) throws IOException {
    Path temporary = root.resolve(path + "~");
    Files.writeString(temporary, text);
    Files.move(temporary, root.resolve(path), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public SiteConfig configure() {
    if (read(root.resolve("site-config.yml")).contains("BROKEN")) {
      throw Trouble.at(
          Location.of("site-config.yml", 1),
          new Words("配置坏了", "the configuration is broken"),
          null);
    }
    Path output = root.resolve("target");
    return new SiteConfig(
        root,
        root.resolve("content"),
        output,
        root.resolve("theme"),
        null,
        "toy",
        null,
        Language.EN,
        null,
        null,
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        SiteConfig.Ageing.DEFAULT);
  }

  @Override
  public Generation build(SiteConfig config) {
    builds.incrementAndGet();
    MemoryOutput output = new MemoryOutput();
    try (Stream<Path> files = Files.walk(config.content())) {
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .forEach(file -> page(config, file, output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    output.write("assets/style.css", read(config.theme().resolve("style.css")).getBytes(UTF_8));
    output.write("chart.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
    output.write("404.html", "<!doctype html><head></head>nothing here".getBytes(UTF_8));
    output.write(".secret", "hidden".getBytes(UTF_8));
    return new Generation(output.resources(), SearchIndex.NONE, Map.of());
  }

  private static void page(SiteConfig config, Path file, MemoryOutput output) {
    String text = read(file);
    String path = config.content().relativize(file).toString().replace(".txt", "");
    if (text.contains("BROKEN")) {
      throw Trouble.at(
          Location.of(path + ".txt", 7), new Words("写坏了", "this file is broken"), null);
    }
    String page = path.equals("index") ? "index.html" : path + "/index.html";
    output.write(page, html(path, text).getBytes(UTF_8));
  }

  private static String html(String path, String text) {
    String toRoot = path.equals("index") ? "./" : "../".repeat(path.split("/").length);
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>%2$s</title>
    <link rel="icon" href="data:,">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';
    style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'">
    <link rel="stylesheet" href="%1$sassets/style.css"></head>
    <body><header>Toy</header><main>%2$s</main></body>
    </html>
    """
        .formatted(toRoot, text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
