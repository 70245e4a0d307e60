package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.finding.Trouble;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses open a file in an editor.
class EditorTest {

  @Test
  void an_editor_is_known_by_name() {
    assertThat(Editor.of("vscode").in(Path.of("/home/me/site")))
        .isEqualTo("vscode://file/home/me/site/{file}:{line}");
  }

  @Test
  void any_other_is_given_by_its_address() {
    assertThat(Editor.of("myide://open?f={file}#{line}").in(Path.of("/文档 1")))
        .isEqualTo("myide://open?f=/%E6%96%87%E6%A1%A3%201/{file}#{line}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vim", "vscode://nowhere", "javascript:alert({file})", "data:{file}", ""})
  void what_is_neither_is_refused_with_the_names_that_are_known(String written) {
    assertThatThrownBy(() -> Editor.of(written))
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble -> assertThat(String.valueOf(trouble.hint())).contains("idea, textmate"));
  }
}
