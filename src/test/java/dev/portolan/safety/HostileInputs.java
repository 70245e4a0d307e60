package dev.portolan.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Documents made to break a reader of Markdown, each a function of its size: what makes parsers
/// nest too deep, look back too often, or look ahead too far. The first are those that the
/// reference implementation of CommonMark is tested with; then come those that aim at tables,
/// footnotes and bare addresses, and at the regular expressions of common parsers.
public final class HostileInputs {

  /// Repeated as they are.
  private static final List<String> UNITS =
      List.of(
          ">",
          "> ",
          "- ",
          "1. ",
          "-",
          "*",
          "_",
          "- - ",
          "![",
          "[",
          "\u0301",
          "www.",
          "<!-- a ",
          "[\n",
          "|x|y|\n",
          "|-|\n",
          "|a\n|-\n",
          "a\n-\u000B\n",
          "<div>",
          "<span>",
          "_a __a ",
          "~~a ",
          "~",
          "# a\n",
          "a\n=\n",
          "&amp;",
          "&",
          "\\",
          "a  \n",
          "<http://a",
          "http://a.b/",
          "a@b.",
          "a@",
          "x@y.z_",
          "- a\n",
          "```\na\n",
          "!!! note\n    a\n",
          "<b>a</b>",
          "<details>\n\n",
          "a\n|b|\n|-|\nc\n\n",
          "{{",
          "# 1.1.1. a\n",
          "🔌",
          "> a\n",
          "> - ",
          "\t",
          " ",
          "`a` ",
          "[a] ",
          "<",
          "<a ",
          "<a href=\"",
          "\u202E",
          "- [ ] a\n",
          "~~a~~",
          "\uD800",
          "*_",
          "![a](b)",
          "---\n",
          "<br>",
          "a|b\n",
          "(",
          ")",
          "https://a/(",
          "[^1]",
          "[^1]: a\n",
          "`",
          "\"",
          "'",
          "<a b=c ",
          "::: ",
          "{#a}",
          "一",
          "Ⅷ",
          "&#x",
          "&#0;",
          "\u2028",
          "\uFEFF",
          "*a\n",
          "<p>\n",
          "+ a\n\n",
          "1) a\n");

  private HostileInputs() {}

  /// Every input by a name that says what it is; the number is how often its unit is repeated.
  public static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> inputs = new LinkedHashMap<>();
    commonMark(inputs);
    extensions(inputs);
    UNITS.forEach(unit -> inputs.put(name(unit), unit::repeat));
    return inputs;
  }

  private static void commonMark(Map<String, IntFunction<String>> inputs) {
    inputs.put("nested emphasis", n -> "*a **a ".repeat(n) + "b" + " a** a*".repeat(n));
    inputs.put("closing emphasis never opened", n -> "a_ ".repeat(n));
    inputs.put("opening emphasis never closed", n -> "_a ".repeat(n));
    inputs.put("strong and emphasis never closed", n -> "*a **a ".repeat(n));
    inputs.put("closing links never opened", n -> "a]".repeat(n));
    inputs.put("opening links never closed", n -> "[a".repeat(n));
    inputs.put("mismatched openers and closers", n -> "*a_ ".repeat(n));
    inputs.put("emphasis closed across emphasis", n -> "*a ".repeat(n) + "_a*_ ".repeat(n));
    inputs.put("nested stars", n -> "*".repeat(n) + "a" + "*".repeat(n));
    inputs.put("a multiple of three", n -> "a**b" + "c* ".repeat(n));
    inputs.put("links opened and emphasis closed", n -> "[ a_".repeat(n));
    inputs.put("bracket and parenthesis", n -> "[ (](".repeat(n));
    inputs.put("images of links", n -> "![[]()".repeat(n));
    inputs.put("links across emphasis", n -> "**x [a*b**c*](d)".repeat(n));
    inputs.put("nested brackets", n -> "[".repeat(n) + "a" + "]".repeat(n));
    inputs.put("nested quotes", n -> "> ".repeat(n) + "a");
    inputs.put("nested lists", n -> lines((int) Math.sqrt(n), i -> "  ".repeat(i) + "* a"));
    inputs.put("zero characters", n -> "abc\0de\0".repeat(n));
    inputs.put("growing code spans", n -> lines((int) Math.sqrt(n), i -> "e" + "`".repeat(i)));
    inputs.put("unclosed link in angle brackets", n -> "[a](<b".repeat(n));
    inputs.put("unclosed link", n -> "[a](b".repeat(n));
    inputs.put("unclosed comment", n -> "</" + "<!--".repeat(n));
    inputs.put("unclosed processing instruction", n -> "<?".repeat(n));
    inputs.put("unclosed declaration", n -> "<!A ".repeat(n));
    inputs.put("unclosed CDATA", n -> "<![CDATA[".repeat(n));
    inputs.put("blank lines in nested lists", n -> "- ".repeat(n) + "x" + "\n".repeat(n));
    inputs.put("blank lines in quoted lists", n -> "> " + "- ".repeat(n) + "x\n" + ">\n".repeat(n));
    inputs.put(
        "definitions that collide",
        n -> lines(n, i -> "[" + colliding(i) + "]: /url\n\n[" + colliding(n) + "]\n"));
    inputs.put(
        "definitions nobody uses",
        n -> lines(n, i -> "[" + i + "]: u") + "\n\n" + "[x] ".repeat(n));
    inputs.put("emphasis in deep quotes", n -> ">".repeat(n) + "a*".repeat(n));
  }

  private static void extensions(Map<String, IntFunction<String>> inputs) {
    inputs.put("nested links", n -> "[a](".repeat(n) + "b" + ")".repeat(n));
    inputs.put("long comment in a line", n -> "x <!-- " + "a ".repeat(n) + "-->");
    inputs.put("long comment in an item", n -> "- item <!-- " + "todo ".repeat(n) + "-->");
    inputs.put("long link", n -> "[a](<" + "b".repeat(n) + ">)");
    inputs.put("long title", n -> "[a](b \"" + "t".repeat(n) + "\")");
    inputs.put("long definition", n -> "[l]: " + "a".repeat(n) + "\n\n[l]");
    inputs.put("many attributes", n -> "<a " + "b=c ".repeat(n) + ">");
    inputs.put("long class", n -> "<p class=\"" + "ta-c ".repeat(n) + "\">x</p>");
    inputs.put(
        "wide table", n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|x".repeat(n) + "|");
    inputs.put("wide header, short rows", n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n|x|");
    inputs.put("long table", n -> "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(n));
    inputs.put("rows that are no table", n -> "|x|y\n".repeat(n));
    inputs.put("many definitions", n -> lines(n, i -> "[r" + i + "]: x"));
    inputs.put("many uses of a definition", n -> "[r]: x\n\n" + "[r] ".repeat(n));
    inputs.put(
        "many footnotes",
        n -> lines(n, i -> "[^" + i + "]") + "\n\n" + lines(n, i -> "[^" + i + "]: n\n"));
    inputs.put("drawing", n -> "```\n" + "┌中".repeat(n) + "\n```");
    inputs.put("address in brackets", n -> "http://a/" + "(".repeat(n) + ")".repeat(n));
    inputs.put("front matter", n -> "---\na: [" + "[".repeat(n) + "\n---\n");
    inputs.put("front matter keys", n -> "---\n" + lines(n, i -> "k" + i + ": v") + "\n---\n");
    inputs.put("headings that collide", n -> "# 标题\n\n".repeat(n));
    inputs.put("links to every heading", n -> "[目录](#a) ".repeat(n) + "\n\n# a\n");
    inputs.put("deep headings", n -> lines(n, i -> "#".repeat(1 + i % 6) + " 第" + i + "章\n\n文"));
  }

  static String lines(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n"));
  }

  /// Texts of one length that hash maps put into one place: `Aa` and `BB` have the same hash code.
  private static String colliding(int number) {
    return Integer.toBinaryString(1 << 17 | number).replace("0", "Aa").replace("1", "BB");
  }

  private static String name(String unit) {
    StringBuilder name = new StringBuilder();
    unit.chars()
        .forEach(c -> name.append(c > ' ' && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
    return name.toString();
  }
}
