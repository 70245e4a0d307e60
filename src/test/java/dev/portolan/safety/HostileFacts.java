package dev.portolan.safety;

import java.util.List;

/// Documents made to break what reads facts: long runs of the signs that its patterns look for, in
/// every place where a fact may stand.
public final class HostileFacts {

  private static final int LENGTH = 20_000;

  private static final String PLACES =
      """
      RUN

      **版本**：RUN

      > 版本：RUN
      > RUN：1

      ## 端口

      | 服务 | 端口 | 协议 |
      |------|------|------|
      | a | RUN | tcp |
      | RUN | 8080 | RUN |

      - RUN

      ## 环境变量

      | 变量 | 说明 | 默认值 | 必填 |
      |------|------|--------|------|
      | RUN | b | 1 | 是 |
      | A_B | RUN | 1 | RUN |
      | C_D | b | RUN | 是 |

      | RUN | 端口 |
      |-----|------|
      | a | 80 |

      - RUN
      - A_B: RUN

      ```bash
      RUN
      A=RUN
      ```

      ## 依赖

      - RUN

      ```
      甲
      ├── RUN
      ```

      ## RUN
      """;

  /// What a run is made of.
  private static final List<String> UNITS =
      List.of(
          "1",
          "1,",
          "1-",
          "8080 ",
          "1.",
          "1.1 ",
          "(",
          "(a",
          "()",
          "[",
          "[1]",
          "_",
          "A",
          "A_",
          "A_ ",
          "A/",
          "a",
          "aA",
          "a.",
          "a-",
          "a,",
          "a:",
          "a: ",
          "a - ",
          " - ",
          "/",
          " / ",
          "=",
          "A=",
          "$",
          "${",
          "${A:-",
          "${A}",
          "{{",
          "*",
          "**",
          "a*",
          "\"",
          "' ",
          "“",
          "`",
          "<br>",
          "<",
          "&lt;",
          "://",
          "a://",
          "http://",
          "@",
          "a@",
          "：",
          "（",
          "、",
          "x",
          "x ",
          "…",
          ".",
          "中",
          "中 ",
          "第一章",
          "1月",
          "↑",
          "→",
          " -> ",
          "~",
          "\u3000",
          "\u00A0",
          "&nbsp;",
          "&#32;",
          "#",
          " #",
          "--",
          "├",
          "+-",
          "password",
          "password ",
          "key",
          "token=",
          "-----BEGIN PRIVATE KEY-----",
          "://a:",
          "eyJ",
          "eyJa.",
          "AKIA",
          "sk-",
          "export ",
          "v1.",
          "Jan ",
          "2024-",
          "可选",
          "是/");

  private HostileFacts() {}

  /// What runs are made of.
  public static List<String> units() {
    return UNITS;
  }

  /// A document with a run of that unit in every place where a fact may stand.
  public static String document(String unit) {
    String run = unit.repeat(LENGTH / unit.length()) + "!";
    return "---\nauthors: %1$s\n%1$s: 1\n---\n# 甲\n\n".formatted(run) + PLACES.replace("RUN", run);
  }
}
