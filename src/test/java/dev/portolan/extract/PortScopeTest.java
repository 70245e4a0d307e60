package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who reaches a port: its column says so, or else the words beside the number, or else the heading
/// of the table.
final class PortScopeTest {

  @TempDir private Path folder;

  @Test
  void words_beside_a_port_say_who_reaches_it() throws IOException {
    assertThat(
            scopes(
                """
                # Shop
                ## 公网端口
                | Service | Port |
                |---|---|
                | shop-api | 8190 (HTTP, internal) |
                | shop-web | 8822（内部）, 443 |
                | shop-job | 8191 (management) |
                """))
        .containsExactly("8190 internal", "8822 内部", "443 公网", "8191 公网");
  }

  @Test
  void a_column_has_the_last_word() throws IOException {
    assertThat(
            scopes(
                """
                # Shop
                ## Ports
                | Service | Port | Exposure |
                |---|---|---|
                | shop-api | 8190 (internal) | DMZ |
                | shop-web | 8191 (internal) | - |
                """))
        .containsExactly("8190 DMZ", "8191 internal");
  }

  private List<String> scopes(String document) throws IOException {
    Path file = Files.writeString(folder.resolve("document.md"), document);
    return Corpus.facts(file).ports().stream()
        .map(port -> port.port() + " " + port.scope())
        .toList();
  }
}
