package dev.portolan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UrlsTest {

  @Test
  void a_link_names_the_file_so_that_it_opens_from_disk() {
    assertThat(Urls.link("projects/pay/", "services/redis/"))
        .isEqualTo("../../services/redis/index.html");
    assertThat(Urls.link("", "ports/")).isEqualTo("./ports/index.html");
    assertThat(Urls.link("ports/8080/", "")).isEqualTo("../../index.html");
    assertThat(Urls.link("ports/", "data/ports.csv")).isEqualTo("../data/ports.csv");
  }

  @Test
  void a_link_is_percent_encoded_and_its_page_stays_readable() {
    assertThat(Urls.project(Urls.slug("数据平台"))).isEqualTo("projects/数据平台/");
    assertThat(Urls.link("", "projects/数据平台/", "d-端口"))
        .isEqualTo(
            "./projects/%E6%95%B0%E6%8D%AE%E5%B9%B3%E5%8F%B0/index.html#d-%E7%AB%AF%E5%8F%A3");
  }

  @Test
  void a_place_in_the_same_page_needs_no_way_to_it() {
    assertThat(Urls.link("projects/pay/", "projects/pay/", "L-12")).isEqualTo("#L-12");
  }

  @Test
  void a_variable_keeps_its_case_and_cannot_leave_its_folder() {
    assertThat(Urls.env("REDIS_URL")).isEqualTo("env/REDIS_URL/");
    assertThat(Urls.env("../../index")).isEqualTo("env/index/");
    assertThat(Urls.env("A_*")).isEqualTo("env/A_/");
    assertThat(Urls.env("NUL")).isEqualTo("env/NUL_/");
  }

  @Test
  void a_long_name_is_cut_to_what_file_systems_take() {
    assertThat(Urls.slug("x".repeat(300))).isEqualTo("x".repeat(100));
    assertThat(Urls.slug("长".repeat(100))).isEqualTo("长".repeat(80));
    assertThat(Urls.slug("\uD840\uDC00".repeat(60))).isEqualTo("\uD840\uDC00".repeat(50));
  }
}
