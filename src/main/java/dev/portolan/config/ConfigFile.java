package dev.portolan.config;

import dev.portolan.finding.Language;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SiteConfig.Ageing;
import dev.portolan.model.SiteConfig.CheckOverride;
import dev.portolan.yaml.YamlValue;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What stands in one `site-config.yml`. The keys and their meaning are told in the file of
/// Portolan's own repository.
final class ConfigFile {

  private static final List<String> KEYS =
      List.of(
          "title",
          "organisation",
          "language",
          "content",
          "output",
          "theme",
          "template",
          "url",
          "source-url",
          "checks",
          "overrides",
          "words",
          "aliases",
          "stale-after");
  private static final List<String> LANGUAGES = List.of("zh", "en");
  private static final List<String> LEVELS = List.of("error", "warning", "info", "off");

  private final Path root;
  private final SitePaths paths;
  private final Map<String, YamlValue> values;

  ConfigFile(Path root, Path home, Optional<YamlValue> yaml) {
    this.root = root;
    this.paths = new SitePaths(root, home);
    this.values = yaml.map(value -> known(value, KEYS)).orElse(Map.of());
  }

  SiteConfig read() {
    @Nullable String organisation = get("organisation", ConfigFile::words);
    @Nullable Path template = get("template", paths::file);
    return new SiteConfig(
        root,
        orElse(get("content", paths::folder), defaultContent()),
        orElse(get("output", paths::output), root.resolve("target/site")),
        orElse(get("theme", paths::theme), paths.defaultTheme()),
        template,
        orElse(get("title", ConfigFile::words), orElse(organisation, folderName())),
        organisation,
        orElse(get("language", ConfigFile::language), Language.ZH),
        get("url", ConfigFile::url),
        get("source-url", ConfigFile::sourceUrl),
        orElse(get("checks", ConfigFile::checks), Map.<String, @Nullable Severity>of()),
        orElse(get("overrides", ConfigFile::overrides), List.of()),
        orElse(get("words", Dictionaries::siteWords), Map.of()),
        orElse(get("aliases", ConfigFile::lists), Map.of()),
        orElse(get("stale-after", ConfigFile::ageing), Ageing.DEFAULT));
  }

  private <T> @Nullable T get(String key, Function<YamlValue, T> reader) {
    YamlValue value = values.get(key);
    return value == null || value.empty() ? null : reader.apply(value);
  }

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }

  private Path defaultContent() {
    Path content = root.resolve("content");
    return Files.isDirectory(content) ? content : root;
  }

  private String folderName() {
    Path name = root.getFileName();
    return name == null ? "Portolan" : name.toString();
  }

  /// The values of a mapping, none of whose keys may be unknown.
  private static Map<String, YamlValue> known(YamlValue mapping, List<String> keys) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                throw entry
                    .key()
                    .wrong(
                        new Words("不认识的配置项“%s”", "unknown key \"%s\"").with(key),
                        Suggestion.hint(key, keys));
              }
              values.put(key, entry.value());
            });
    return values;
  }

  private static String words(YamlValue value) {
    String text = value.text().strip();
    if (text.isEmpty()) {
      throw value.wrong(new Words("这里不能为空", "must not be empty"), null);
    }
    return text;
  }

  private static Language language(YamlValue value) {
    return switch (oneOf(value, LANGUAGES)) {
      case "en" -> Language.EN;
      default -> Language.ZH;
    };
  }

  private static String oneOf(YamlValue value, List<String> allowed) {
    String text = value.text();
    if (!allowed.contains(text)) {
      throw value.wrong(
          new Words("不认识的值“%s”", "unknown value \"%s\"").with(text),
          Suggestion.hint(text, allowed));
    }
    return text;
  }

  private static String url(YamlValue value) {
    String url = value.text();
    if (!url.matches("https?://[^\\s?#]+")) {
      throw value.wrong(
          new Words("门户的地址应以 http(s):// 开头", "expected an http(s) address"),
          new Words(
              "例如 https://docs.example.com/portal/", "such as https://docs.example.com/portal/"));
    }
    return url.endsWith("/") ? url : url + "/";
  }

  private static String sourceUrl(YamlValue value) {
    String url = value.text();
    if (!url.matches("https?://\\S+") || !url.contains("{file}")) {
      throw value.wrong(
          new Words(
              "源文件地址应以 http(s):// 开头并含有 {file}", "expected an http(s) address with {file} in it"),
          new Words(
              "例如 https://git.example.com/docs/blob/main/{file}#L{line}",
              "such as https://git.example.com/docs/blob/main/{file}#L{line}"));
    }
    return url;
  }

  private static Map<String, @Nullable Severity> checks(YamlValue value) {
    Map<String, @Nullable Severity> checks = new LinkedHashMap<>();
    List<String> codes = Arrays.stream(Rule.values()).map(Rule::code).toList();
    known(value, codes)
        .forEach(
            (code, level) -> {
              String word = oneOf(level, LEVELS);
              checks.put(
                  code,
                  word.equals("off") ? null : Severity.valueOf(word.toUpperCase(Locale.ROOT)));
            });
    return Collections.unmodifiableMap(checks);
  }

  private static List<CheckOverride> overrides(YamlValue value) {
    return value.elements().stream().map(ConfigFile::override).toList();
  }

  private static CheckOverride override(YamlValue value) {
    Map<String, YamlValue> parts = known(value, List.of("files", "checks"));
    YamlValue files = parts.get("files");
    YamlValue checks = parts.get("checks");
    if (files == null || checks == null) {
      throw value.wrong(
          new Words("每条 overrides 都要有 files 和 checks", "an override needs files and checks"),
          new Words(
              "例如 {files: \"content/legacy/**\", checks: {missing-section: off}}",
              "such as {files: \"content/legacy/**\", checks: {missing-section: off}}"));
    }
    return new CheckOverride(glob(files), checks(checks));
  }

  private static String glob(YamlValue value) {
    String glob = value.text();
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return glob;
    } catch (PatternSyntaxException _) {
      throw value.wrong(
          new Words("“%s”不是合法的路径模式", "\"%s\" is not a path pattern").with(glob),
          new Words("例如 content/legacy/**", "such as content/legacy/**"));
    }
  }

  private static Ageing ageing(YamlValue value) {
    int days = value.number();
    if (days < 1) {
      throw value.wrong(
          new Words("这里应是大于 0 的天数", "expected a number of days above 0"),
          new Words("例如 365", "such as 365"));
    }
    return new Ageing(days, null);
  }

  private static Map<String, List<String>> lists(YamlValue value) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    value.entries().forEach((key, entry) -> lists.put(key, entry.value().texts()));
    return Collections.unmodifiableMap(lists);
  }
}
