package dev.portolan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The documents that come with Portolan show what it wants of others.
class TidyContentTest {

  @Test
  void our_own_documents_are_in_normal_form() throws IOException {
    assertThat(Formatting.documents(Path.of("content")))
        .isNotEmpty()
        .filteredOn(
            file -> {
              String text = Formatting.read(file);
              return !Formatting.formatted(text).equals(text);
            })
        .as("what `portolan fmt` would change")
        .isEmpty();
  }
}
