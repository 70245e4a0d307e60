package dev.portolan.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Portolan;
import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Markdown that stands beside a page.
class NormalMarkdownTest {

  @Test
  void chapters_stand_in_the_order_of_the_page(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("shop.md"),
        """
        ---
        status: draft
        ---

        # 商城

        ## 4. 核心通信流程

        下单。

        ## 1. 架构概述

        说明。

        ### 1.1 范围

        全部。

        ## 2. 系统分层架构

        两层。

        ## 3. 组件部署架构

        一个。

        ## 5. 数据流向详解

        向下。

        ## 6. 关键组件详解

        没有。

        ## 7. 技术选型说明

        Java。
        """);

    assertThat(NormalMarkdown.of(chart(folder).pages().getFirst()).lines().filter(this::isHeading))
        .containsExactly(
            "# 商城",
            "## 1. 架构概述",
            "### 1.1 范围",
            "## 2. 系统分层架构",
            "## 3. 组件部署架构",
            "## 4. 核心通信流程",
            "## 5. 数据流向详解",
            "## 6. 关键组件详解",
            "## 7. 技术选型说明");
  }

  @Test
  void no_line_is_lost_and_none_stands_twice() {
    for (LinkedPage page : chart(Path.of("").toAbsolutePath()).pages()) {
      List<String> written = page.page().source().text().lines().sorted().toList();

      assertThat(NormalMarkdown.of(page).lines().sorted()).isEqualTo(written);
    }
  }

  private boolean isHeading(String line) {
    return line.startsWith("#");
  }

  private static Site chart(Path folder) {
    Portolan portolan = new Portolan(Path.of("").toAbsolutePath());
    return portolan.chart(portolan.configure(folder));
  }
}
