package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// Golden sites: each folder of `src/test/sites/valid` holds a `site` and, in `expected`, every
/// file of the portal that must come of it. They bring a tiny theme of their own, so that the look
/// may change without touching them.
///
/// `mvn test -Dtest=ValidSitesTest -Dgolden=update` rewrites what is expected; read the difference
/// like code. `data/catalog.json` is the exception: it is written by hand from the documents,
/// compared value by value, and never rewritten.
class ValidSitesTest {

  private static final Path SITES = Path.of("src/test/sites/valid");
  private static final String BY_HAND = "data/catalog.json";
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> a_site_becomes_exactly_the_expected_files() throws IOException {
    try (Stream<Path> cases = Files.list(SITES)) {
      return cases.sorted().toList().stream()
          .map(site -> DynamicTest.dynamicTest(site.getFileName().toString(), () -> check(site)));
    }
  }

  private static void check(Path site) throws IOException {
    SortedMap<String, byte[]> built = build(site.resolve("site").toAbsolutePath());
    Path expected = site.resolve("expected");
    if ("update".equals(System.getProperty("golden"))) {
      update(expected, built);
    }
    assertThat(built.keySet()).containsExactlyElementsOf(files(expected));
    for (var file : built.entrySet()) {
      String wanted = Files.readString(expected.resolve(file.getKey()));
      String got = new String(file.getValue(), StandardCharsets.UTF_8);
      if (file.getKey().equals(BY_HAND)) {
        assertThat(JSON.readTree(got)).isEqualTo(JSON.readTree(wanted));
      } else {
        assertThat(got).as(file.getKey()).isEqualTo(wanted);
      }
    }
  }

  private static SortedMap<String, byte[]> build(Path root) {
    Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
    Site site = portolan.chart(portolan.configure(root));
    SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    portolan.draw(site, files::put);
    return files;
  }

  private static void update(Path expected, SortedMap<String, byte[]> built) throws IOException {
    for (String old : files(expected)) {
      if (!old.equals(BY_HAND)) {
        Files.delete(expected.resolve(old));
      }
    }
    for (var file : built.entrySet()) {
      if (!file.getKey().equals(BY_HAND)) {
        Path target = expected.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
