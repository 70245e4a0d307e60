package dev.portolan.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.markdown.DocumentParser;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

  private static final Path BUILT_IN =
      Path.of("src/main/resources/dev/portolan/template/architecture-template.md");
  private static final Path ORGANISATION = Path.of("../shared/template/architecture-template.md");

  @Test
  void headings_are_sections_and_comments_say_what_they_are() {
    Template template =
        read(
            """
            # [项目名称]

            > **版本**: v1.0
            > **文档状态**: [草稿/已发布]

            <!-- portolan: metadata=version|status -->

            ## 目录

            ## 1. 部署
            <!-- portolan: id=deployment required aliases=Deployment|部署架构 -->
            <!-- 写明装在哪里。 -->

            ### 1.1 [组件1名称]
            <!-- portolan: id=part repeated -->

            | 端口 | 说明 |
            |------|------|
            | [端口] | [说明] |

            ### 1.2 [组件2名称]
            """);

    TemplateSection deployment = template.chapters().getFirst();
    assertThat(template.chapters()).hasSize(1);
    assertThat(template.metadata()).containsEntry("version", "版本").containsEntry("status", "文档状态");
    assertThat(template.statuses()).containsExactly("草稿", "已发布");
    assertThat(template.placeholders()).contains("项目名称", "端口", "说明");
    assertThat(deployment.id()).isEqualTo("deployment");
    assertThat(deployment.required()).isTrue();
    assertThat(deployment.aliases()).containsExactly("Deployment", "部署架构");
    assertThat(deployment.guidance()).isEqualTo("写明装在哪里。");
    assertThat(deployment.children())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.id()).isEqualTo("part");
              assertThat(part.repeated()).isTrue();
              assertThat(part.columns()).containsExactly("端口", "说明");
            });
    assertThat(template.source()).doesNotContain("portolan:").contains("<!-- 写明装在哪里。 -->");
  }

  @Test
  void a_section_of_a_known_title_needs_no_comment() {
    Template template = read("# 模板\n\n## 1. 组件部署架构\n\n### 1.1 端口规划\n\n## 2. 安全设计\n");

    assertThat(ids(template)).containsExactly("deployment", "ports", "安全设计");
    assertThat(template.section("ports").orElseThrow().required()).isTrue();
  }

  @Test
  void the_built_in_template_has_every_section_that_the_stages_rely_on() throws IOException {
    Template template = read(Files.readString(BUILT_IN));

    assertThat(ids(template))
        .contains(
            "overview",
            "layers",
            "deployment",
            "services",
            "services.required",
            "services.optional",
            "network",
            "ports",
            "flows",
            "flow",
            "flow.errors",
            "data",
            "data.flow",
            "components",
            "component",
            "component.config",
            "component.dependencies",
            "technology",
            "patterns",
            "protocols",
            "stack",
            "growth",
            "growth.scaling",
            "appendix",
            "dependencies",
            "env",
            "references")
        .doesNotHaveDuplicates();
    assertThat(template.section("ports").orElseThrow().columns())
        .containsExactly("服务", "端口", "协议", "暴露范围", "说明");
    assertThat(template.metadata().sequencedKeySet())
        .containsExactly("version", "updated", "status", "authors");
    assertThat(template.statuses()).containsExactly("草稿", "评审中", "已发布");
  }

  @Test
  void the_built_in_template_has_the_shape_of_the_organisations() throws IOException {
    Assumptions.assumeTrue(Files.exists(ORGANISATION), "no shared template here: skipped");
    Template ours = read(Files.readString(BUILT_IN));
    Template theirs = read(Files.readString(ORGANISATION));

    assertThat(shape(ours)).containsExactlyElementsOf(shape(theirs));
    assertThat(ours.metadata()).isEqualTo(theirs.metadata());
    assertThat(ours.statuses()).isEqualTo(theirs.statuses());
  }

  private static List<String> shape(Template template) {
    List<String> shape = new ArrayList<>();
    template.walk(
        section ->
            shape.add(
                section.level()
                    + " "
                    + section.number()
                    + " "
                    + section.title()
                    + " "
                    + section.id()
                    + section.columns()));
    return shape;
  }

  private static List<String> ids(Template template) {
    List<String> ids = new ArrayList<>();
    template.walk(section -> ids.add(section.id()));
    return ids;
  }

  private static Template read(String text) {
    return TemplateReader.read(
        new DocumentParser().parse(new SourceFile("", "template.md", true, text, "")));
  }
}
