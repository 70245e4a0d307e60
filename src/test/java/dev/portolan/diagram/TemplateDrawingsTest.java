package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The fourteen drawings of the template, whose borders are a column off in half of their rows.
class TemplateDrawingsTest {

  private static final Path TEMPLATE = Path.of("../shared/template/architecture-template.md");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```");

  /// In the order of the template.
  private static List<String> drawings = List.of();

  @BeforeAll
  static void read() throws IOException {
    Assumptions.assumeTrue(Files.exists(TEMPLATE), "the template is not here: skipped");
    List<String> found = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(TEMPLATE));
    while (fence.find()) {
      if (fence.group(1).isBlank() && fence.group(2).codePoints().anyMatch(Glyph::isLine)) {
        found.add(fence.group(2));
      }
    }
    drawings = List.copyOf(found);
  }

  @Test
  void all_fourteen_are_read_eleven_as_pictures_and_three_as_lists() {
    List<Sketch> sketches = drawings.stream().map(Draughtsman::read).toList();
    assertThat(sketches).hasSize(14);
    assertThat(sketches).filteredOn(Sketch.Scheme.class::isInstance).hasSize(11);
    assertThat(sketches).filteredOn(Sketch.Hierarchy.class::isInstance).hasSize(3);
  }

  /// Counted are all rectangles with a border of their own round a text or other boxes: each box of
  /// pure corners, and each compartment that lines cut off inside one, also the cells of the head
  /// of a table. A box that is cut up counts itself and its compartments; a frame round a whole
  /// drawing counts too; the bus of a fan-out, closed as it looks, does not.
  @Test
  void every_box_and_compartment_is_found() {
    assertThat(
            IntStream.of(0, 1, 3, 4, 8, 10, 11, 12)
                .map(i -> Drawings.scheme(drawings.get(i)).layout().boxes().size()))
        .containsExactly(21, 18, 7, 11, 4, 1, 4, 4);
  }

  @Test
  void no_line_ends_at_nothing() {
    for (String drawing : drawings) {
      if (Draughtsman.read(drawing) instanceof Sketch.Scheme scheme) {
        assertThat(scheme.segments().dangling()).isZero();
      }
    }
  }

  @Test
  void the_layers_are_connected_from_top_to_bottom() {
    assertThat(Drawings.edges(drawings.get(0)))
        .containsExactlyInAnyOrder(
            "Web 前端 → 网关/负载均衡层 [HTTP/WebSocket/gRPC]",
            "Mobile App → 网关/负载均衡层 [HTTP/WebSocket/gRPC]",
            "第三方集成 → 网关/负载均衡层 [HTTP/WebSocket/gRPC]",
            "网关/负载均衡层 → 业务服务层",
            "业务服务层 → 外部服务层",
            "外部服务层 → 数据存储层");
  }

  @Test
  void the_deployment_fans_out_and_in() {
    List<String> expected = new ArrayList<>(List.of("用户端 (Web/Mobile) → 负载均衡器/CDN [HTTPS]"));
    for (String backend : List.of("Backend #1", "Backend #2", "Backend #N")) {
      expected.add("负载均衡器/CDN → " + backend);
      for (String store : List.of("PostgreSQL", "Redis", "[其他服务]")) {
        expected.add(backend + " → " + store);
      }
    }
    assertThat(Drawings.edges(drawings.get(3))).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_sequence_has_its_four_messages() {
    assertThat(Drawings.edges(drawings.get(5)))
        .containsExactly(
            "客户端 → Backend [1. [动作描述] / POST]",
            "Backend → [外部服务1] [2. [处理描述]]",
            "[外部服务1] → Backend [3. [响应描述]]",
            "Backend → 客户端 [4. [返回描述]]");
  }

  @Test
  void components_depend_on_each_other_as_labelled() {
    assertThat(Drawings.edges(drawings.get(11)))
        .containsExactlyInAnyOrder("组件A → 组件B [依赖]", "组件B → 组件C", "组件B → 组件D [依赖]");
  }

  @Test
  void the_tree_of_dependencies_has_its_five_branches() {
    assertThat(Drawings.edges(drawings.get(13)))
        .containsExactly(
            "[数据库] (数据存储) › [数据类型说明]",
            "[缓存] (缓存 & 队列) › [用途说明]",
            "[Backend] (业务逻辑) › [职责说明]",
            "[Worker] (后台任务) › [职责说明]",
            "Frontend (用户界面) › [技术栈说明]");
  }

  @Test
  void what_was_put_straight_stays_as_it_is() {
    for (String drawing : drawings) {
      if (Draughtsman.read(drawing) instanceof Sketch.Scheme scheme) {
        String straight = scheme.layout().grid().text();
        assertThat(Drawings.scheme(straight).layout().grid().text()).isEqualTo(straight);
        assertThat(Drawings.facts(straight)).isEqualTo(Drawings.facts(drawing));
      }
    }
  }

  @Test
  void each_character_but_those_of_lines_is_shown_once() {
    for (String drawing : drawings) {
      if (Draughtsman.read(drawing) instanceof Sketch.Scheme scheme) {
        String svg = Picture.of(scheme.layout(), scheme.segments(), "", "");
        String shown =
            svg.replaceAll("<title></title>|<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
        assertThat(Drawings.characters(shown))
            .isEqualTo(Drawings.characters(drawing.replaceAll("[\u2500-\u257f▼►◄▲]", "")));
      }
    }
  }

  @Test
  void a_picture_takes_no_more_than_four_kilobytes() {
    for (String drawing : drawings) {
      if (Draughtsman.read(drawing) instanceof Sketch.Scheme scheme) {
        String svg = Picture.of(scheme.layout(), scheme.segments(), "", "");
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
      }
    }
  }

  @Test
  void borders_one_column_off_change_nothing_in_99_of_100() {
    assertThat(unchanged(1, 1_000)).isGreaterThanOrEqualTo(990);
  }

  @Test
  void borders_two_columns_off_change_nothing_in_97_of_100() {
    assertThat(unchanged(2, 1_000)).isGreaterThanOrEqualTo(970);
  }

  /// How many of so many runs leave the facts as they are, with borders moved in one to three rows.
  private static int unchanged(int columns, int runs) {
    List<String> pictures =
        drawings.stream().filter(text -> Draughtsman.read(text) instanceof Sketch.Scheme).toList();
    List<String> facts = pictures.stream().map(Drawings::facts).toList();
    Random random = new Random(columns);
    int same = 0;
    for (int run = 0; run < runs; run++) {
      int i = run % pictures.size();
      String crooked = Shifts.of(pictures.get(i), columns, 1 + random.nextInt(3), random);
      same += Drawings.facts(crooked).equals(facts.get(i)) ? 1 : 0;
    }
    return same;
  }
}
