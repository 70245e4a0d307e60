package dev.portolan.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A random author at work on a site: documents come, go, move and change, with facts that others
/// name, links that lead somewhere or no longer do, pictures, words, the template and the theme.
final class EditScript {

  private static final List<String> NAMES =
      List.of("orders", "billing", "gateway", "user-center", "支付", "kafka-bridge");

  private static final List<String> SERVICES =
      List.of("Order Service", "billing-api", "Redis", "Postgres", "网关", "ledger");

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
                  + "ErkJggg==");

  private final Random random;
  private final Path site;
  private final Instant start = Instant.now().minusSeconds(60);
  private Instant clock = start.minusSeconds(3600);

  EditScript(long seed, Path site) {
    this.random = new Random(seed);
    this.site = site;
  }

  /// The site before the first edit.
  void begin(Path theme) throws IOException {
    copy(theme, site.resolve("themes/own"));
    Files.writeString(site.resolve("form.md"), "# [Name]\n\n## Services\n\n[all]\n");
    config("theme: own\n");
    for (int i = 0; i < 3; i++) {
      document();
    }
  }

  /// Makes one edit, long enough ago for the time of a file to be trusted.
  ///
  /// @return what it was, in a word
  String edit() throws IOException {
    String made = make();
    clock = clock.plusSeconds(1);
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(start)) {
          Files.setLastModifiedTime(file, FileTime.from(clock));
        }
      }
    }
    return made;
  }

  private String make() throws IOException {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> {
        document();
        return "write";
      }
      case 4, 5 -> {
        Files.writeString(any(), "\nMore about " + service() + ".\n", StandardOpenOption.APPEND);
        return "prose";
      }
      case 6 -> {
        Files.deleteIfExists(any());
        return "delete";
      }
      case 7 -> {
        Path target = path();
        Files.createDirectories(target.getParent());
        Files.move(any(), target, StandardCopyOption.REPLACE_EXISTING);
        return "move";
      }
      case 8 -> {
        Path folder = site.resolve("content").resolve(name());
        Files.createDirectories(folder);
        Files.write(folder.resolve("chart.png"), PICTURE);
        Files.writeString(folder.resolve("notes.txt"), "notes " + random.nextInt(9));
        return "picture";
      }
      case 9 -> {
        config(
            pick(
                List.of(
                    "theme: own\n",
                    "theme: own\nlanguage: en\n",
                    "theme: own\ntemplate: form.md\n",
                    "theme: own\nwords:\n  column.port: [Hatch]\n")));
        return "config";
      }
      case 10 -> {
        Path style = site.resolve("themes/own/assets/edit.css");
        Files.createDirectories(style.getParent());
        Files.writeString(style, "main { order: " + random.nextInt(9) + " }\n");
        return "theme";
      }
      default -> {
        Files.write(any(), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, '\n', 0, 0, (byte) 0xd8});
        return "break";
      }
    }
  }

  private void config(String more) throws IOException {
    Files.writeString(site.resolve("site-config.yml"), "title: Edited\n" + more);
  }

  private void document() throws IOException {
    Path path = path();
    Files.createDirectories(path.getParent());
    StringBuilder text = new StringBuilder("# " + service() + " " + random.nextInt(3) + "\n\n");
    text.append("Talks to ").append(service()).append(" on port ").append(port()).append(", see ");
    text.append("[it](../").append(name()).append("/architecture.md#ports) and ![](chart.png).\n");
    if (random.nextBoolean()) {
      text.append("\n## Services\n\n| Service | ").append(pick(List.of("Port", "Hatch")));
      text.append(" | Required |\n|---|---|---|\n");
      rows(text, () -> service() + " | " + port() + " | " + pick(List.of("yes", "no", "?")));
    }
    if (random.nextBoolean()) {
      text.append("\n## Ports\n\n| Port | Service | Scope |\n|---|---|---|\n");
      rows(text, () -> port() + " | " + service() + " | " + pick(List.of("public", "internal")));
    }
    if (random.nextBoolean()) {
      text.append("\n## Environment variables\n\n| Name | Default |\n|---|---|\n");
      rows(text, () -> pick(List.of("REDIS_URL", "REDIS_URI", "DB_HOST")) + " | x" + port());
    }
    if (random.nextBoolean()) {
      text.append("\n## Dependencies\n\n- ").append(service()).append("\n- ").append(name());
      text.append("\n");
    }
    Files.writeString(path, text);
  }

  private interface Row {
    String text();
  }

  private void rows(StringBuilder table, Row row) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      table.append("| ").append(row.text()).append(" |\n");
    }
  }

  private Path path() {
    String file = pick(List.of("architecture.md", "architecture.md", "README.md", "more/notes.md"));
    return site.resolve("content").resolve(name()).resolve(file);
  }

  /// A document that is there.
  private Path any() throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("content"))) {
      List<Path> documents = files.filter(it -> it.toString().endsWith(".md")).sorted().toList();
      if (!documents.isEmpty()) {
        return pick(documents);
      }
    }
    document();
    return any();
  }

  private String name() {
    return pick(NAMES);
  }

  private String service() {
    return pick(SERVICES);
  }

  private String port() {
    return pick(List.of("8080", "8081", "6379", "9000-9003", "80"));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
