package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each folder of `src/test/sites/invalid` is a site with something wrong. `expected.txt` holds the
/// whole of what `check` says about it, in both languages, with the exit code. After a wanted
/// change run `mvn test -Dtest=InvalidSitesTest -Dgolden=update` and read the difference.
class InvalidSitesTest {

  private static final Path SITES = Path.of("src/test/sites/invalid");

  @TestFactory
  Stream<DynamicTest> check_says_what_is_wrong() throws IOException {
    try (Stream<Path> sites = Files.list(SITES)) {
      return sites.sorted().toList().stream()
          .map(site -> DynamicTest.dynamicTest(site.getFileName().toString(), () -> check(site)));
    }
  }

  private static void check(Path site) throws IOException {
    String said = said(site, "en_GB.UTF-8") + said(site, "zh_CN.UTF-8");
    Path expected = site.resolve("expected.txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  private static String said(Path site, String language) {
    CommandLineRun run =
        CommandLineRun.in(site.toAbsolutePath(), Map.of("LANG", language), "check", ".");
    return "$ LANG=%s portolan check\n%s%sexit %d\n"
        .formatted(language, run.out(), run.err(), run.code());
  }
}
