package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a portal weighs grows with its documents, and by little: a page of thousands of rows has to
/// open on a phone.
class PageWeightTest {

  private static final int FEW = 20;
  private static final int MANY = 120;
  private static final int VERY_MANY = 230;

  @Test
  void a_port_a_variable_and_a_project_more_add_little_to_the_pages_that_list_them(
      @TempDir Path folder) throws IOException {
    Path few = portal(folder, FEW);
    Path many = portal(folder, MANY);

    assertThat(added(few, many, "ports/index.html")).as("a port").isLessThan(560);
    assertThat(added(few, many, "env/index.html")).as("a variable").isLessThan(320);
    assertThat(added(few, many, "services/index.html")).as("a service").isLessThan(250);
    assertThat(added(few, many, "health/index.html")).as("a project's state").isLessThan(1500);
    assertThat(added(few, many, "projects/index.html")).as("a project").isLessThan(750);
  }

  @Test
  void what_is_wrong_in_many_documents_is_said_once_with_a_link_to_each(@TempDir Path folder)
      throws IOException {
    String page =
        Files.readString(portal(folder, FEW).resolve("health/missing-section/index.html"));

    assertThat(page.split("文档没有按模板编写", -1)).hasSize(2);
    assertThat(page).contains("projects/p0/index.html", "projects/p" + (FEW - 1) + "/index.html");
  }

  @Test
  void the_home_page_shows_no_more_projects_than_one_takes_in_and_leads_to_all(@TempDir Path folder)
      throws IOException {
    String home = Files.readString(portal(folder, MANY).resolve("index.html"));

    assertThat(home.split("<tr>", -1)).hasSizeLessThan(MANY);
    assertThat(home).contains("全部 " + MANY + " 个项目");
  }

  @Test
  void a_list_too_long_for_a_page_goes_on_on_others_and_loses_no_row(@TempDir Path folder)
      throws IOException {
    Path portal = portal(folder, VERY_MANY);

    for (String list : List.of("ports", "env", "services", "projects", "health")) {
      String first = Files.readString(portal.resolve(list + "/index.html"));
      String second = Files.readString(portal.resolve("lists/" + list + "/2/index.html"));
      String script =
          Files.readString(portal.resolve("lists/" + list + "/rows.js"))
              .replace("\\u003C", "<")
              .replace("\\u003E", ">");
      for (int i = 0; i < VERY_MANY; i++) {
        Pattern name = name(list, i);
        assertThat(name.matcher(first).find() ^ name.matcher(second).find())
            .as("%s is on one page of %s", name, list)
            .isTrue();
        assertThat(name.matcher(script).find()).isTrue();
      }
      assertThat(portal.resolve("lists/" + list + "/3")).doesNotExist();
    }
  }

  /// How the table of a list links to what a document brings to it.
  private static Pattern name(String list, int i) {
    String url =
        switch (list) {
          case "ports" -> "/ports/" + (9000 + i);
          case "env" -> "/env/ORDER_" + i + "_TIMEOUT";
          case "services" -> "/services/order-api-" + i;
          default -> "/projects/p" + i;
        };
    // Not in the way to the parts, nor in the chart.
    return Pattern.compile("<td><a href=.{1,2}[^>]*" + url + "/index.html");
  }

  /// The bytes that each document more adds to a page.
  private static long added(Path few, Path many, String page) throws IOException {
    return (Files.size(many.resolve(page)) - Files.size(few.resolve(page))) / (MANY - FEW);
  }

  private static Path portal(Path folder, int documents) throws IOException {
    Path site = Files.createDirectories(folder.resolve("site" + documents));
    for (int i = 0; i < documents; i++) {
      Files.writeString(
          site.resolve("p" + i + ".md"),
          """
          # 项目 %1$d

          ## 3. 组件部署架构

          ### 3.4 端口规划

          | 服务 | 端口 | 协议 | 暴露范围 | 说明 |
          |---|---|---|---|---|
          | order-api-%1$d | %2$d | HTTP | 内网 | 下单接口 |

          ## 附录

          ### B. 环境变量清单

          | 变量名 | 说明 | 示例值 | 必填 |
          |---|---|---|---|
          | ORDER_%1$d_TIMEOUT | 超时 | 3000 | 是 |
          """
              .formatted(i, 9000 + i));
    }
    return BuiltPortal.build(site, "weight-" + documents).folder();
  }
}
