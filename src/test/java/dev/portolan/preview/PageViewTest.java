package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which changes of a portal make an open page out of date.
class PageViewTest {

  private static final String PAGE =
      """
      <!doctype html><html><head><title>Orders</title>
      <link rel="stylesheet" href="../assets/style.css?v=1"><script src="../assets/a.js"></script>
      </head><body><header>Toy</header><main id="main"><p>8080</p>
      <img src="%E5%9B%BE.png" alt=""></main></body></html>
      """;

  private final @Nullable String before = view(PAGE, "blue", "picture");

  @Test
  void it_changes_with_the_page() {
    assertThat(view(PAGE.replace("8080", "8081"), "blue", "picture")).isNotEqualTo(before);
  }

  @Test
  void it_changes_with_a_style_or_picture_that_the_page_uses() {
    assertThat(view(PAGE, "red", "picture")).isNotEqualTo(before);
    assertThat(view(PAGE, "blue", "photo")).isNotEqualTo(before);
  }

  @Test
  void it_stays_as_long_as_these_stay() {
    assertThat(view(PAGE, "blue", "picture")).isEqualTo(before);
  }

  @Test
  void a_page_that_is_not_there_has_none() {
    Generation empty = Generation.NONE;

    assertThat(PageView.hash(empty, "nowhere/index.html")).isNull();
  }

  @Test
  void addresses_that_are_none_of_ours_are_passed_over() {
    String odd = "<img src='data:,x'><img src='http://[broken'><img src='https://else.where/'>";

    assertThat(view(odd, "blue", "picture")).isNotNull();
  }

  private static @Nullable String view(String page, String style, String picture) {
    MemoryOutput output = new MemoryOutput();
    output.write("orders/index.html", page.getBytes(UTF_8));
    output.write("orders/图.png", picture.getBytes(UTF_8));
    output.write("assets/style.css", style.getBytes(UTF_8));
    output.write("assets/a.js", "".getBytes(UTF_8));
    output.write("search/index.js", (page + style).getBytes(UTF_8));
    return PageView.hash(
        new Generation(output.resources(), SearchIndex.NONE, Map.of()), "orders/index.html");
  }
}
