package dev.portolan.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Secrets of twenty kinds, each in every place of a document where someone might leave one: none
/// is in any file of the portal, nor in anything the program says, and each is reported on its
/// line. They are rolled from a seed when the test runs, so the sources hold none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedSecretsTest {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int STRETCH = 10;

  /// How each kind is written around what a machine rolled.
  private static final Map<String, UnaryOperator<String>> KINDS = kinds();

  /// Where a secret may stand; the last line of each holds it.
  private static final Map<String, String> PLACES = places();

  private final Random random = new Random(20);
  private final List<Planted> planted = new ArrayList<>();
  private Path site;
  private CommandLineRun build;

  private record Planted(String place, String file, int line, String code, String core) {}

  @BeforeAll
  void plant(@TempDir Path folder) throws IOException {
    site = folder;
    for (String kind : KINDS.keySet()) {
      plant(kind);
    }
    build = CommandLineRun.in(site, "build", ".", "-o", "out");
  }

  @Test
  void none_is_in_any_file_of_the_portal() throws IOException {
    assertThat(build.code()).isEqualTo(1);
    List<Path> files;
    try (Stream<Path> all = Files.walk(site.resolve("out"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(KINDS.size());
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      assertThat(leaksIn(text)).as("%s", file).isEmpty();
    }
  }

  @Test
  void none_is_in_anything_the_program_says() {
    assertThat(leaksIn(build.out() + build.err())).isEmpty();
    for (String format : List.of("text", "json", "sarif", "github")) {
      CommandLineRun check = CommandLineRun.in(site, "check", ".", "--format", format);
      assertThat(check.out() + check.err()).as(format).contains("possible-secret");
      assertThat(leaksIn(check.out() + check.err())).as(format).isEmpty();
    }
    CommandLineRun query = CommandLineRun.in(site, "query", ".", "token");
    assertThat(leaksIn(query.out() + query.err())).isEmpty();
  }

  @Test
  void each_is_reported_on_its_line() {
    String said = CommandLineRun.in(site, "check", ".").out();
    List<String> missing = new ArrayList<>();
    for (Planted secret : planted) {
      String severity = secret.code().equals("secret") ? "error" : "warning";
      boolean reported =
          said.lines()
              .anyMatch(
                  line ->
                      line.startsWith(secret.file() + ":" + secret.line() + ":")
                          && line.contains(": " + severity + ": ")
                          && line.endsWith("[" + secret.code() + "]"));
      if (!reported) {
        missing.add(secret.place() + " in " + secret.file() + ":" + secret.line());
      }
    }
    assertThat(planted).hasSizeGreaterThan(20 * 15);
    assertThat(missing).isEmpty();
  }

  /// Any stretch of what was rolled, in capitals or not, is a leak; thirteen characters of it are
  /// seen wherever they stand.
  private List<String> leaksIn(String text) {
    Map<String, Planted> stretches = new HashMap<>();
    for (Planted secret : planted) {
      String core = secret.core().toLowerCase(Locale.ROOT);
      for (int i = 0; i + STRETCH <= core.length(); i++) {
        stretches.put(core.substring(i, i + STRETCH), secret);
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> leaks = new ArrayList<>();
    for (int i = 0; i + STRETCH <= lower.length(); i += 4) {
      Planted leak = stretches.get(lower.substring(i, i + STRETCH));
      if (leak != null) {
        leaks.add(leak.place() + " in " + leak.file());
      }
    }
    return leaks;
  }

  private void plant(String kind) throws IOException {
    String file = "content/" + kind + "/architecture.md";
    StringBuilder text = new StringBuilder();
    for (var place : PLACES.entrySet()) {
      String core = roll();
      text.append(place.getValue().replace("SECRET", KINDS.get(kind).apply(core)));
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      text.append("\n\n");
      planted.add(new Planted(place.getKey(), file, line, code(kind), used(kind, core)));
    }
    text.append("```\n\n[附件](values.yaml)\n");
    Files.createDirectories(site.resolve(file).getParent());
    Files.writeString(site.resolve(file), text);
    String core = roll();
    String attachment = "content/" + kind + "/values.yaml";
    Files.writeString(site.resolve(attachment), "a: 1\nb: " + KINDS.get(kind).apply(core) + "\n");
    planted.add(new Planted("an attachment", attachment, 2, code(kind), used(kind, core)));
  }

  private static String code(String kind) {
    return kind.startsWith("generic") ? "possible-secret" : "secret";
  }

  /// The part of what was rolled that the kind makes use of.
  private static String used(String kind, String core) {
    String whole = KINDS.get(kind).apply(core);
    int length = core.length();
    while (!whole
        .toLowerCase(Locale.ROOT)
        .contains(core.substring(0, length).toLowerCase(Locale.ROOT))) {
      length--;
    }
    return core.substring(0, length);
  }

  /// Forty characters that no word is made of.
  private String roll() {
    StringBuilder core = new StringBuilder();
    while (core.length() < 40) {
      core.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return core.toString();
  }

  private static Map<String, UnaryOperator<String>> kinds() {
    Map<String, UnaryOperator<String>> kinds = new LinkedHashMap<>();
    kinds.put("aws", core -> "AKIA" + core.substring(0, 16).toUpperCase(Locale.ROOT));
    kinds.put("github", core -> "ghp" + "_" + core.substring(0, 36));
    kinds.put("github-fine", core -> "github" + "_pat_" + core);
    kinds.put("gitlab", core -> "glpat" + "-" + core.substring(0, 20));
    kinds.put("slack", core -> "xoxb" + "-2718281828-" + core.substring(0, 24));
    kinds.put("google", core -> "AIza" + core.substring(0, 35));
    kinds.put("stripe", core -> "sk" + "_live_" + core.substring(0, 24));
    kinds.put("openai", core -> "sk" + "-proj-" + core);
    kinds.put("aliyun", core -> "LTAI" + core.substring(0, 20));
    kinds.put("tencent", core -> "AKID" + core.substring(0, 32));
    kinds.put("npm", core -> "npm" + "_" + core.substring(0, 36));
    kinds.put("sendgrid", core -> "SG" + "." + core.substring(0, 22) + "." + core);
    kinds.put("telegram", core -> "271828182:AA" + core.substring(0, 33));
    kinds.put("docker", core -> "dckr" + "_pat_" + core.substring(0, 27));
    kinds.put("vault", core -> "hvs" + "." + core);
    kinds.put("jwt", core -> "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJzdWIiOiJhYmMifQ." + core);
    kinds.put("huggingface", core -> "hf" + "_" + core.substring(0, 34));
    kinds.put(
        "slack-hook",
        core -> "https://hooks.slack.com/services/" + core.substring(0, 9) + "/" + core);
    kinds.put("generic-password", core -> "DB_PASSWORD=" + core.substring(0, 16));
    kinds.put("generic-address", core -> "redis://app:" + core.substring(0, 16) + "@cache:6379");
    return kinds;
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("front matter", "---\ntitle: 计划\nowner: SECRET");
    places.put("the title", "---\n# 项目 SECRET");
    places.put("a paragraph", "这里的令牌是 SECRET 请勿外传。");
    places.put("bold text", "**SECRET**");
    places.put("a heading", "## 密钥 SECRET");
    places.put("inline code", "用 `SECRET` 登录");
    places.put("a table", "| 变量 | 说明 | 默认值 |\n|---|---|---|\n| API_TOKEN | 令牌 | SECRET |");
    places.put("a table of code", "| 服务 | 端口 | 说明 |\n|---|---|---|\n| a | 8080 | `SECRET` |");
    places.put("a list", "- 一\n  - 二 SECRET");
    places.put("a quote", "> SECRET");
    places.put("an address", "[接口](https://api.example.com/v1?access=SECRET)");
    places.put("a bare address", "https://api.example.com/v1?access=SECRET");
    places.put("a link's title", "[接口](https://api.example.com \"SECRET\")");
    places.put("a link's text", "[SECRET](https://api.example.com)");
    places.put("an image's text", "![SECRET](a.png)");
    places.put("an attribute", "<a href=\"https://api.example.com\" title=\"SECRET\">x</a>");
    places.put("HTML", "<details><summary>SECRET</summary>x</details>");
    places.put("a comment", "<!-- SECRET -->");
    places.put("a footnote", "注[^1]\n\n[^1]: SECRET");
    places.put("a definition", "[接口][r]\n\n[r]: https://api.example.com/SECRET");
    places.put("an admonition", "!!! note \"SECRET\"\n    x SECRET");
    places.put("a fence", "```bash\nexport X=1\ncurl -H 'X-Auth: SECRET' https://a.b");
    return places;
  }
}
