package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Portolan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/// The same documents give the same portal, byte for byte.
class ReproducibleTest {

  @Test
  void two_builds_write_the_same_files_with_the_same_bytes() throws IOException {
    BuiltPortal portal = BuiltPortal.OWN;
    Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
    Map<String, byte[]> second = new ConcurrentSkipListMap<>();
    portolan.draw(portolan.chart(portolan.configure(Path.of("").toAbsolutePath())), second::put);

    assertThat(second.keySet())
        .containsExactlyElementsOf(portal.files().map(portal::path).toList());
    for (var file : second.entrySet()) {
      assertThat(Files.readAllBytes(portal.folder().resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }
}
