package dev.portolan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.format.Formatter.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sections that stand in the wrong order, and something that encloses some of their lines.
class ContainersTest {

  private static final String DISORDER =
      """
      # 订单 - 技术架构文档

      > **版本**: v1.0

      ## 1. 端口规划

      端口。

      START

      ## 2. 架构概述

      概述。

      END

      ## 3. 技术选型说明

      选型。

      ## 4. 部署架构

      部署。

      ## 5. 数据流向详解

      数据。

      ## 6. 核心通信流程

      流程。
      """;

  @ParameterizedTest
  @CsvSource({
    "<details>, </details>",
    "<DIV align=\"center\">, </DIV>",
    "<details>, 没有结束",
    "::: warning, :::",
    "<my-card>, </my-card>"
  })
  void a_container_from_one_section_into_another_keeps_all_where_they_are(
      String start, String end) {
    String text = DISORDER.replace("START", start).replace("END", end);
    Result result = Formatting.result(text);
    assertThat(result.text()).isEqualTo(text);
    assertThat(String.valueOf(result.refusal())).contains("<details>");
  }

  @ParameterizedTest
  @CsvSource({
    "<details>一行</details>, <br>",
    "填写 <名称> 与 <name>, 见 `</name>`",
    "`<details>`, `</details>`",
    "<!-- <details> -->, <!-- </details> -->",
    "::: tip 一\\n:::, ::: tip 二\\n:::"
  })
  void a_container_within_a_section_moves_with_it(String start, String end) {
    String text = DISORDER.replace("START", start).replace("END", end).replace("\\n", "\n\n提示\n\n");
    String formatted = Formatting.formatted(text);
    assertThat(formatted.indexOf("架构概述")).isLessThan(formatted.indexOf("端口规划"));
  }

  @Test
  void sections_in_order_are_numbered_whatever_encloses_them() {
    String text =
        """
        # 订单 - 技术架构文档

        ## 3. 架构概述

        ## 4. 部署架构

        <details>

        ## 7. 核心通信流程

        </details>

        ## 9. 数据流向详解

        ## 10. 技术选型说明
        """;
    assertThat(Formatting.formatted(text)).contains("## 1. 架构概述", "## 4. 核心通信流程", "## 7. 技术选型说明");
  }

  /// Whatever an author encloses, from the line below one heading to the line below another.
  @TestFactory
  Stream<DynamicTest> tags_stay_in_their_order() throws IOException {
    return Formatting.documents(Path.of("src/test/format")).stream()
        .filter(file -> file.endsWith("input.md"))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> checkTags(file)));
  }

  private static void checkTags(Path file) {
    List<String> lines = Formatting.read(file).lines().toList();
    List<Integer> headings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        headings.add(i);
      }
    }
    for (int from = 0; from < headings.size(); from++) {
      for (int to = from + 1; to < headings.size(); to += 2) {
        List<String> enclosed = new ArrayList<>(lines);
        enclosed.addAll(headings.get(to) + 1, List.of("", "</details>", ""));
        enclosed.addAll(headings.get(from) + 1, List.of("", "<details>", ""));
        String text = String.join("\n", enclosed) + "\n";
        assertThat(tags(Formatting.result(text).text())).isEqualTo(tags(text));
      }
    }
  }

  private static List<String> tags(String text) {
    return Pattern.compile("</?details>").matcher(text).results().map(r -> r.group()).toList();
  }
}
