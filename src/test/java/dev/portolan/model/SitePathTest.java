package dev.portolan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SitePathTest {

  @Test
  void a_relative_path_starts_from_the_folder_of_the_file_that_names_it() {
    String folder = SitePath.folder("content/pay/architecture.md");
    assertThat(SitePath.resolve(folder, "../order/./architecture.md"))
        .isEqualTo("content/order/architecture.md");
    assertThat(SitePath.resolve(folder, "")).isEqualTo("content/pay");
    assertThat(SitePath.resolve("", "README.md")).isEqualTo("README.md");
  }

  @Test
  void no_path_leads_out_of_the_site() {
    assertThat(SitePath.resolve("content/pay", "../../../etc/passwd")).isNull();
    assertThat(SitePath.resolve("content/pay", "/etc/passwd")).isEqualTo("content/pay/etc/passwd");
  }
}
