package dev.portolan.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.CommandLineRun;
import dev.portolan.cli.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Private keys, which span lines, and secrets in the names of files and folders: none is in any
/// file of the portal, nor in anything the program says. They are rolled when the test runs.
class PlantedKeysTest {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int STRETCH = 12;
  private static final int LINE = 64;

  private final Random random = new Random(7);
  private final List<String> rolled = new ArrayList<>();

  @TempDir private Path root;

  @Test
  void private_keys_are_masked_wherever_and_however_they_stand() throws IOException {
    Folder site = new Folder(root);
    Map<String, String> keys = keys();
    keys.forEach((name, text) -> site.with("content/" + name + ".md", "# " + name, "", text));
    site.with("content/files/README.md", "# 附件", "", "[key](key.txt)");
    site.with("content/files/key.txt", key("RSA ", "\n"));

    assertNothingLeaks();
    List<String> told = files(site, "secret");
    assertThat(told).contains("content/files/key.txt");
    assertThat(told).containsAll(keys.keySet().stream().map(n -> "content/" + n + ".md").toList());
  }

  @Test
  void what_follows_a_key_is_still_shown() throws IOException {
    String endless = key("", "\n").replaceAll("(?s)-----END.*", "");
    new Folder(root).with("content/a.md", "# 甲", "", endless, "", "网关监听 8443。");

    assertNothingLeaks();
    assertThat(root.resolve("out/projects/a/index.html")).content().contains("网关监听 8443");
  }

  @Test
  void names_that_are_secrets_are_published_nowhere() throws IOException {
    String token = "ghp" + "_" + roll(36).replaceAll("[+/]", "x");
    Folder site =
        new Folder(root)
            .with("content/good/README.md", "# 好", "", "见 [这里](" + token + ".md)。")
            .with("content/good/" + token + ".md", "# 乙")
            .with("content/good/" + token + ".png", "x")
            .with("content/" + token + "/README.md", "# 丙")
            .with("content/" + token + ".md", "# 丁");

    assertNothingLeaks();
    assertThat(files(site, "secret")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(root.resolve("out/projects/good/index.html")).content().contains("好");
  }

  private Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("fence", "```\n" + key("RSA ", "\n") + "\n```");
    keys.put("openssh", "```text\n" + key("OPENSSH ", "\n") + "\n```");
    keys.put("plain", key("EC ", "\n"));
    keys.put("encrypted", key("ENCRYPTED ", "\n").replaceFirst("-----\n", "-----\nA: 4,B\n\n"));
    keys.put("quote", "> " + key("", "\n> "));
    keys.put("item", "- 私钥：\n\n  " + key("", "\n  "));
    keys.put("yaml", "```yaml\ntls:\n  key: |\n    " + key("", "\n    ") + "\n```");
    keys.put("escaped", "```json\n{\"key\": \"" + key("", "\\\\n") + "\"}\n```");
    keys.put("variable", "```bash\nexport KEY=\"" + key("DSA ", "\n") + "\"\n```");
    keys.put("cell", "| 名 | 值 |\n|---|---|\n| 私钥 | `" + key("", " ") + "` |");
    keys.put("comment", "<!--\n" + key("", "\n") + "\n-->");
    keys.put("html", "<pre>" + key("", "<br>") + "</pre>");
    keys.put("endless", key("", "\n").replaceAll("(?s)-----END.*", ""));
    keys.put("two", key("", "\n").replaceAll("(?s)-----END.*", "") + "\n文字\n\n" + key("", "\n"));
    return keys;
  }

  /// A key of four lines.
  private String key(String kind, String between) {
    String mark = kind + "PRIVATE " + "KEY-----";
    return Stream.of("-----BEGIN " + mark, roll(LINE), roll(LINE), roll(LINE), "-----END " + mark)
        .collect(Collectors.joining(between));
  }

  private String roll(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    rolled.add(text.toString());
    return text.toString();
  }

  private List<String> files(Folder site, String rule) {
    return site.json()
        .valueStream()
        .filter(finding -> finding.get("code").asString().equals(rule))
        .map(finding -> finding.get("file").asString())
        .toList();
  }

  private void assertNothingLeaks() throws IOException {
    CommandLineRun build = CommandLineRun.in(root, "build", ".", "-o", "out");
    assertThat(leaksIn(build.out() + build.err())).as("build").isEmpty();
    for (String format : List.of("text", "sarif")) {
      CommandLineRun check = CommandLineRun.in(root, "check", ".", "--format", format);
      assertThat(leaksIn(check.out() + check.err())).as(format).isEmpty();
    }
    try (Stream<Path> files = Files.walk(root.resolve("out"))) {
      for (Path file : files.toList()) {
        String text = file.toString();
        if (Files.isRegularFile(file)) {
          text += new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
        assertThat(leaksIn(text)).as("%s", file).isEmpty();
      }
    }
  }

  private List<String> leaksIn(String text) {
    return rolled.stream()
        .filter(
            core -> {
              for (int i = 0; i + STRETCH <= core.length(); i++) {
                if (text.contains(core.substring(i, i + STRETCH))) {
                  return true;
                }
              }
              return false;
            })
        .toList();
  }
}
