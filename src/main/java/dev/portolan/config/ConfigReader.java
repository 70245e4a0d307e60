package dev.portolan.config;

import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import dev.portolan.yaml.Yaml;
import dev.portolan.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a site's configuration.
public final class ConfigReader {

  /// The name of the file that makes a folder a site.
  public static final String FILE = "site-config.yml";

  private static final Words NAME_A_SITE =
      new Words(
          "请给出含有 site-config.yml 或 Markdown 文档的文件夹",
          "name the folder that holds site-config.yml or the Markdown documents");

  private final Path home;

  /// @param home the folder that holds Portolan's own `themes`
  public ConfigReader(Path home) {
    this.home = home;
  }

  /// Reads `site-config.yml` of a site; a folder without one has every default.
  ///
  /// @param site the site's folder
  /// @throws Trouble if there is no such folder, or the file is wrong
  public SiteConfig read(Path site) {
    Path root = site.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw noSuchFolder(site, root);
    }
    Path file = root.resolve(FILE);
    Optional<YamlValue> yaml = Files.exists(file) ? Yaml.read(FILE, text(file)) : Optional.empty();
    return new ConfigFile(root, home, yaml).read();
  }

  private static Trouble noSuchFolder(Path site, Path root) {
    if (Files.exists(root)) {
      return Trouble.usage(
          new Words("“%s”不是文件夹", "\"%s\" is not a folder").with(site), NAME_A_SITE);
    }
    return Trouble.usage(
        new Words("没有“%s”这个文件夹", "there is no folder \"%s\"").with(site),
        nearest(root).orElse(NAME_A_SITE));
  }

  private static Optional<Words> nearest(Path root) {
    Path parent = root.getParent();
    Path name = root.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (Stream<Path> siblings = Files.list(parent)) {
      List<String> names =
          siblings
              .filter(Files::isDirectory)
              .map(sibling -> String.valueOf(sibling.getFileName()))
              .sorted()
              .toList();
      return Suggestion.nearest(name.toString(), names)
          .map(near -> new Words("是不是想写“%s”？", "did you mean \"%s\"?").with(near));
    } catch (IOException _) {
      return Optional.empty(); // A hint that cannot be had is no reason to fail in another way.
    }
  }

  private static Words reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof AccessDeniedException
        ? new Words("没有读取权限", "no permission to read it")
        : new Words(message, message);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > Yaml.LARGEST) {
        throw Trouble.usage(
            new Words("site-config.yml 超过 1 MiB", "site-config.yml is larger than 1 MiB"), null);
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Trouble.usage(
          new Words("site-config.yml 不是 UTF-8 编码", "site-config.yml is not UTF-8"),
          new Words("请另存为 UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("读不出 %s：%s", "cannot read %s: %s").with(file, reason(e)),
          new Words("检查文件的权限和链接", "check the file's permissions and links"),
          e);
    }
  }
}
