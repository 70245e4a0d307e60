package dev.portolan.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.NormalDocument;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final String SHUFFLED =
      """
      # 支付 - 技术架构文档

      ## 五、数据流

      数据

      ### 对账数据流

      对账

      ## 附: 变更记录

      变更

      ## 一、概述

      概述

      ## 三、部署架构 (Deployment)

      部署

      ### 监听端口

      端口

      ### 服务清单

      服务

      ## 六、关键组件

      ### pay-core

      #### 组件职责

      职责
      """;

  @Test
  void a_template_copied_with_its_instructions_keeps_its_own_title_below_them() {
    NormalDocument document =
        Normal.document(
            """
            # 架构文档模板

            ## 模板使用指南

            1. 复制本模板

            ## 目录

            1. [架构概述](#1-架构概述)

            # 支付 - 技术架构文档

            ## 1. 架构概述

            概述

            ## 2. 系统分层架构

            分层
            """);
    assertThat(Normal.outline(document))
        .contains(
            "架构文档模板 [title]", "支付 - 技术架构文档 [title]", "1 架构概述 [overview]", "2 系统分层架构 [layers]");
  }

  @Test
  void matched_chapters_take_the_templates_order_and_numbers_whatever_their_titles() {
    assertThat(Normal.outline(Normal.document(SHUFFLED)))
        .containsExactly(
            "支付 - 技术架构文档 [title]",
            "1 概述 [overview]",
            "3 部署架构 (Deployment) [deployment]",
            ". 3.2 服务清单 [services]",
            ". 3.4 监听端口 [ports]",
            "5 数据流 [data]",
            ". 5.1 对账数据流 [data.flow]",
            "附: 变更记录",
            "6 关键组件 [components]",
            ". 6.1 pay-core [component]",
            ". . 6.1.1 组件职责 [component.duties]");
  }

  @Test
  void a_section_of_the_authors_own_stays_behind_the_one_it_followed() {
    assertThat(Normal.outline(Normal.document(SHUFFLED)))
        .containsSubsequence("5 数据流 [data]", "附: 变更记录", "6 关键组件 [components]");
  }

  @Test
  void what_is_out_of_order_is_reported_once_for_each_section_that_must_move() {
    assertThat(Normal.findings(Normal.document(SHUFFLED)))
        .filteredOn(line -> line.contains("misplaced"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).containsAnyOf("数据流", "服务清单", "监听端口"));
  }

  @Test
  void a_document_of_another_shape_keeps_its_order_and_numbers_but_its_sections_are_known() {
    NormalDocument document =
        Normal.document("# 搜索\n\n## 2. 环境变量\n\nx\n\n## 1. 端口\n\nx\n\n## 9. 重建索引\n\nx\n");

    assertThat(Normal.outline(document))
        .containsExactly("搜索 [title]", "2 环境变量 [env]", "1 端口 [ports]", "9 重建索引");
    assertThat(Normal.findings(document))
        .containsExactly("1:1 missing-section 文档没有按模板编写：模板的 9 章里只认出 0 章");
  }

  @Test
  void shifted_levels_do_not_matter() {
    NormalDocument document =
        Normal.document(
            "# 概述\n\n"
                + "x\n\n"
                + "# 部署架构\n\n"
                + "#### 端口规划\n\n"
                + "x\n\n"
                + "# 核心流程\n\n"
                + "x\n\n"
                + "# 技术选型\n\n"
                + "x\n\n"
                + "# 附录\n\n"
                + "### 环境变量\n\n"
                + "x\n");

    assertThat(Normal.outline(document))
        .containsExactly(
            "1 概述 [overview]",
            "3 部署架构 [deployment]",
            ". 3.4 端口规划 [ports]",
            "4 核心流程 [flows]",
            "7 技术选型 [technology]",
            "附录 [appendix]",
            ". B 环境变量 [env]");
  }

  @Test
  void a_heading_of_level_1_behind_others_is_a_chapter_in_its_place() {
    assertThat(Normal.outline(Normal.document("## 前言\n\nx\n\n# 中间\n\n### 细节\n\nx\n")))
        .containsExactly("前言", "中间", ". 细节");
    assertThat(Normal.outline(Normal.document("# 支付\n\n## 前言\n\nx\n\n# 中间\n\n## 细节\n\nx\n")))
        .containsExactly("支付 [title]", "前言", "中间", ". 细节");
  }

  @Test
  void a_title_in_html_above_all_headings_names_the_document() {
    NormalDocument document =
        Normal.document(
            "<p align=\"center\">\n<h1>支付 <b>网关</b></h1>\n</p>\n\n## 前言\n\nx\n\n# 中间\n\ny\n");

    assertThat(Normal.outline(document)).containsExactly("支付 网关 [title]", "前言", "中间");
  }

  @Test
  void flows_and_components_count_on_however_many_there_are() {
    NormalDocument document =
        Normal.document(
            """
            ## 1. 概述
            ## 2. 分层架构
            ## 3. 部署
            ## 4. 核心通信流程
            ### 下单
            ### 退款
            ### 关单
            ### 异常处理流程
            """);

    assertThat(Normal.outline(document))
        .containsSubsequence(
            ". 4.1 下单 [flow]", ". 4.2 退款 [flow]", ". 4.3 关单 [flow]", ". 4.4 异常处理流程 [flow.errors]");
  }

  @Test
  void the_parts_of_a_component_are_not_taken_for_chapters() {
    NormalDocument document =
        Normal.document(
            """
            ## 1. 概述
            ## 2. 分层架构
            ## 3. 部署
            ### 端口规划
            ## 6. 关键组件详解
            ### order-api
            #### 端口
            #### 配置项
            ### order-job
            #### 配置项
            """);

    assertThat(Normal.outline(document))
        .containsSubsequence(
            ". 3.4 端口规划 [ports]",
            ". 6.1 order-api [component]",
            ". . 端口",
            ". . 6.1.3 配置项 [component.config]",
            ". 6.2 order-job [component]",
            ". . 6.2.3 配置项 [component.config]");
  }

  @Test
  void a_table_of_contents_that_says_nothing_more_is_left_to_the_portal() {
    NormalDocument contents =
        Normal.document("# A\n\n## 目录\n\n1. [概述](#概述)\n   - 1.1 端口\n\n## 概述\n\n### 1.1 端口\n\nx\n");
    NormalDocument more = Normal.document("# A\n\n## 目录\n\n- [概述](#概述)\n- 请先读这一句\n\n## 概述\n\nx\n");

    assertThat(Normal.outline(contents)).contains("目录 [contents]");
    assertThat(contents.outline().get(1).section().html()).isEmpty();
    assertThat(contents.document().sections().get(1).html()).isNotEmpty();
    assertThat(Normal.outline(more)).contains("目录").doesNotContain("目录 [contents]");
    assertThat(more.outline().get(1).section().html()).contains("请先读这一句");
  }

  @Test
  void the_same_section_twice_is_reported_and_both_are_kept() {
    NormalDocument document =
        Normal.document(
            "## 概述\n\n"
                + "x\n\n"
                + "## 分层架构\n\n"
                + "x\n\n"
                + "## 部署\n\n"
                + "### 端口规划\n\n"
                + "x\n\n"
                + "### 端口规划\n\n"
                + "y\n\n"
                + "## 附录\n\n"
                + "x\n");

    assertThat(Normal.outline(document))
        .containsSubsequence(". 3.4 端口规划 [ports]", ". 3.4 端口规划 [ports]");
    assertThat(Normal.findings(document)).contains("15:1 duplicate-section 章节“端口规划”在第 11 行已经有了");
  }

  @Test
  void a_section_in_another_chapter_is_reported_and_stays() {
    NormalDocument document =
        Normal.document("## 概述\n\nx\n\n## 分层架构\n\n### 端口规划\n\nx\n\n## 部署\n\nx\n\n## 附录\n\nx\n");

    assertThat(Normal.outline(document))
        .containsSubsequence("2 分层架构 [layers]", ". 3.4 端口规划 [ports]", "3 部署 [deployment]");
    assertThat(Normal.findings(document))
        .contains("7:1 misplaced-section 章节“端口规划”在模板里属于“3 组件部署架构”");
  }
}
