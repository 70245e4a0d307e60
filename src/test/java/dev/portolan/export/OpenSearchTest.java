package dev.portolan.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.Portolan;
import dev.portolan.finding.Trouble;
import dev.portolan.model.PortalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A browser's address bar can ask a portal whose address is known.
class OpenSearchTest {

  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir private Path site;

  @Test
  void every_page_names_a_description_with_addresses_in_full() throws IOException {
    Map<String, PortalFile> files =
        portal("title: 海图 & Co, a chart of ports\nurl: https://x.org/a");

    assertThat(text(files, "opensearch.xml"))
        .contains("<ShortName>海图 &amp; Co, a char…</ShortName>")
        .contains("template=\"https://x.org/a/search/index.html?q={searchTerms}\"")
        .contains("template=\"https://x.org/a/opensearch.xml\"");
    assertThat(text(files, "ports/index.html"))
        .contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\"")
        .contains("href=\"../opensearch.xml\"");
  }

  @Test
  void without_an_address_there_is_none() throws IOException {
    Map<String, PortalFile> files = portal("title: Small");

    assertThat(files).doesNotContainKey("opensearch.xml");
    assertThat(text(files, "ports/index.html")).doesNotContain("opensearch");
  }

  @Test
  void what_is_no_address_is_refused_at_its_line() {
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> portal("title: Small\nurl: javascript:alert(1)"))
        .satisfies(
            trouble -> {
              assertThat(trouble.location()).hasToString("site-config.yml:2");
              assertThat(trouble.words().en()).isEqualTo("expected an http(s) address");
            });
  }

  private Map<String, PortalFile> portal(String config) throws IOException {
    Files.writeString(site.resolve("site-config.yml"), config + "\n");
    Files.writeString(site.resolve("pay.md"), "# Pay\n");
    Portolan portolan = new Portolan(HOME);
    return portolan.files(portolan.chart(portolan.configure(site))).stream()
        .collect(Collectors.toMap(PortalFile::path, file -> file));
  }

  private static String text(Map<String, PortalFile> files, String path) {
    return new String(files.get(path).content().get(), UTF_8);
  }
}
