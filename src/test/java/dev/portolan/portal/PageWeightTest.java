package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a portal weighs grows with its documents, and by little: a page of thousands of rows has to
/// open on a phone.
class PageWeightTest {

  private static final int FEW = 20;
  private static final int MANY = 120;

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
