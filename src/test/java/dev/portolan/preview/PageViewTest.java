package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which changes of a portal change which half of what a browser sees of a page.
class PageViewTest {

  private static final String PAGE =
      """
      <!doctype html><html><head><title>Orders</title>
      <link rel="stylesheet" href="../assets/style.css?v=1"><script src="../assets/a.js"></script>
      </head><body><header>Toy</header><main id="main"><p>8080</p>
      <img src="%E5%9B%BE.png" alt=""></main></body></html>
      """;

  private final PageView before = view(PAGE, "blue", "picture");

  @Test
  void a_change_inside_main_leaves_the_frame() {
    PageView after = view(PAGE.replace("8080", "8081"), "blue", "picture");

    assertThat(after.page()).isNotEqualTo(before.page());
    assertThat(after.frame()).isEqualTo(before.frame());
  }

  @Test
  void a_change_of_the_title_alone_leaves_the_frame() {
    PageView after = view(PAGE.replace("Orders", "Payments"), "blue", "picture");

    assertThat(after.frame()).isEqualTo(before.frame());
  }

  @Test
  void a_change_around_main_changes_the_frame() {
    PageView after = view(PAGE.replace("Toy", "Tool"), "blue", "picture");

    assertThat(after.frame()).isNotEqualTo(before.frame());
  }

  @Test
  void a_change_of_a_style_or_picture_the_page_uses_changes_the_frame_and_not_the_page() {
    assertThat(view(PAGE, "red", "picture").frame()).isNotEqualTo(before.frame());
    assertThat(view(PAGE, "blue", "photo").frame()).isNotEqualTo(before.frame());
    assertThat(view(PAGE, "red", "photo").page()).isEqualTo(before.page());
  }

  @Test
  void a_page_that_is_not_there_has_no_view() {
    Generation empty = new Generation(new MemoryOutput().resources(), Map.of());

    assertThat(PageView.of(empty, "nowhere/index.html")).isEqualTo(PageView.NONE);
  }

  @Test
  void addresses_that_are_none_of_ours_are_passed_over() {
    String odd = "<img src='data:,x'><img src='http://[broken'><img src='https://else.where/'>";

    assertThat(view(odd, "blue", "picture").page()).isNotNull();
  }

  private static PageView view(String page, String style, String picture) {
    MemoryOutput output = new MemoryOutput();
    output.write("orders/index.html", page.getBytes(UTF_8));
    output.write("orders/图.png", picture.getBytes(UTF_8));
    output.write("assets/style.css", style.getBytes(UTF_8));
    output.write("assets/a.js", "".getBytes(UTF_8));
    return PageView.of(new Generation(output.resources(), Map.of()), "orders/index.html");
  }
}
