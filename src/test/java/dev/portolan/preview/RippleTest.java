package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Portolan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far one edit reaches.
class RippleTest {

  private static final String TABLE = "## Ports\n\n| Port | Service | Scope |\n|---|---|---|\n";

  private Path site;
  private Builder builder;
  private Generation before;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    site = folder.toRealPath();
    document("orders", "# Orders\n\n" + TABLE + "| 8080 | orders-api | public |\n");
    document("billing", "# Billing\n\n" + TABLE + "| 8081 | billing-api | public |\n");
    builder = new SiteBuilder(new Portolan(Path.of("").toAbsolutePath()), site);
    before = WholeSite.of(builder);
  }

  @Test
  void an_edit_of_prose_changes_its_own_page() throws IOException {
    document("orders", "# Orders\n\nNew words.\n\n" + TABLE + "| 8080 | orders-api | public |\n");

    assertThat(ripple().pages()).contains("/projects/orders/").doesNotContain("/projects/billing/");
    assertThat(ripple().fresh()).as("findings that only moved down are not new").isEmpty();
  }

  @Test
  void a_port_that_moves_onto_anothers_brings_it_into_conflict() throws IOException {
    document("orders", "# Orders\n\n" + TABLE + "| 8081 | orders-api | public |\n");
    Ripple ripple = ripple();

    assertThat(ripple.pages())
        .contains("/ports/8081/", "/services/orders-api/", "/projects/orders/")
        .doesNotContain("/ports/8080/");
    assertThat(ripple.fresh()).anyMatch(finding -> finding.message().en().contains("8081"));
  }

  @Test
  void the_first_build_is_no_change() {
    assertThat(Ripple.between(Generation.NONE, before)).isEqualTo(Ripple.NONE);
  }

  private Ripple ripple() {
    return Ripple.between(before, WholeSite.of(builder));
  }

  private void document(String project, String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("content").resolve(project));
    Files.writeString(folder.resolve("architecture.md"), text);
  }
}
