package dev.portolan.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Documents made to break what reads facts: long runs of the signs that its patterns look for, in
/// every place where a fact may stand.
public final class HostileFacts {

  private static final int LENGTH = 60_000;

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

  /// Where a run is put.
  private static final Map<String, UnaryOperator<String>> PLACES = places();

  private HostileFacts() {}

  /// Every run in every place, by a name that says both.
  public static Map<String, String> all() {
    Map<String, String> documents = new LinkedHashMap<>();
    PLACES.forEach(
        (place, document) ->
            UNITS.forEach(
                unit -> {
                  String run = unit.repeat(LENGTH / unit.length());
                  documents.put(unit + " in " + place, document.apply(run + "!"));
                }));
    return documents;
  }

  private static Map<String, UnaryOperator<String>> places() {
    Map<String, UnaryOperator<String>> places = new LinkedHashMap<>();
    places.put(
        "a table of ports",
        run -> "# 甲\n\n## 端口\n\n| 服务 | 端口 | 协议 |\n|-|-|-|\n| a | %s | tcp |\n".formatted(run));
    places.put(
        "a table of variables",
        run ->
            "# 甲\n\n## 环境变量\n\n| 变量 | 说明 | 默认值 | 必填 |\n|-|-|-|-|\n| %1$s | b | 1 | 是 |\n| A_B | %1$s | 1 | %1$s |\n"
                .formatted(run.substring(0, run.length() / 3)));
    places.put(
        "a default value",
        run -> "# 甲\n\n## 环境变量\n\n| 变量 | 默认值 |\n|-|-|\n| DB_HOST | %s |\n".formatted(run));
    places.put(
        "a table of services",
        run ->
            "# 甲\n\n## 服务\n\n| 服务 | 说明 | 端口 |\n|-|-|-|\n| %1$s | %1$s | 80 |\n"
                .formatted(run.substring(0, run.length() / 2)));
    places.put("a header", run -> "# 甲\n\n| %s | 端口 |\n|-|-|\n| a | 80 |\n".formatted(run));
    places.put("a heading", run -> "# 甲\n\n## " + run + "\n\n文\n");
    places.put("an item", run -> "# 甲\n\n## 环境变量\n\n- " + run + "\n- A_B: 1\n");
    places.put("an item of ports", run -> "# 甲\n\n## 端口\n\n- " + run + "\n");
    places.put("an item of dependencies", run -> "# 甲\n\n## 依赖\n\n- " + run + "\n");
    places.put("a fence", run -> "# 甲\n\n## 环境变量\n\n```bash\n" + run + "\nA=" + run + "\n```\n");
    places.put("a tree", run -> "# 甲\n\n## 依赖\n\n```\n" + run + "\n├── " + run + "\n```\n");
    places.put("a paragraph", run -> "# 甲\n\n" + run + "\n\n**版本**：" + run + "\n");
    places.put("a quote", run -> "# 甲\n\n> 版本：" + run + "\n> " + run + "：1\n");
    places.put("front matter", run -> "---\nauthors: " + run + "\n" + run + ": 1\n---\n# 甲\n");
    return places;
  }
}
