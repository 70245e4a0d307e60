package dev.portolan.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Location;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvExampleTest {

  private static EnvFact variable(
      String name, @Nullable String example, @Nullable Boolean required, boolean secret) {
    return new EnvFact(
        name, null, "what\nfor", example, null, required, secret, Location.of("a.md", 3));
  }

  private static String of(EnvFact... variables) {
    Metadata metadata = new Metadata("Pay", null, null, null, null, List.of());
    Facts facts =
        new Facts(
            metadata,
            List.of(),
            List.of(),
            List.of(variables),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return EnvExample.of(
        new Project(
            "pay", "Pay", metadata, "a.md", "projects/pay/", 1, facts, List.of(), List.of()));
  }

  @Test
  void each_variable_stands_once_below_what_it_is_for() {
    assertThat(of(variable("PORT", "8080", true, false), variable("PORT", "9090", true, false)))
        .isEqualTo("# Pay\n\n# what for · a.md:3\nPORT=8080\n");
  }

  @Test
  void what_need_not_be_set_is_commented_out() {
    assertThat(of(variable("LEVEL", "info", false, false))).endsWith("\n# LEVEL=info\n");
  }

  @Test
  void a_secret_has_no_value_and_other_values_cannot_break_out_of_theirs() {
    assertThat(of(variable("TOKEN", "abc", true, true))).endsWith("\nTOKEN=\n");
    assertThat(of(variable("TEXT", "a \"b\"\n$(rm) #", true, false)))
        .endsWith("\nTEXT=\"a \\\"b\\\" \\$(rm) #\"\n");
  }

  @Test
  void what_is_no_name_of_a_variable_is_left_out() {
    assertThat(of(variable("A B", "1", true, false))).isEqualTo("# Pay\n\n");
  }
}
