package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks the content folder in sorted order. It passes over names that start with `.`, files that
/// start with `_`, `node_modules` and the portal itself, and never leaves the content folder, not
/// even through a symbolic link.
final class ContentWalk {

  private static final Set<String> SHOWN =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "pdf", "json", "yaml", "yml", "txt",
          "csv");

  final List<ContentFile> documents = new ArrayList<>();
  final List<ContentFile> attachments = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  private final SiteConfig config;
  private final Path realContent;
  private final Set<Path> open = new HashSet<>();

  private ContentWalk(SiteConfig config) throws IOException {
    this.config = config;
    this.realContent = config.content().toRealPath();
  }

  /// @throws Trouble if the content folder itself cannot be listed
  static ContentWalk of(SiteConfig config) {
    try {
      ContentWalk walk = new ContentWalk(config);
      for (Path entry : sorted(config.content())) {
        walk.visit(entry);
      }
      return walk;
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("读不出内容文件夹 %s", "cannot list the content folder %s").with(config.content()),
          null,
          e);
    }
  }

  private void visit(Path entry) {
    String name = String.valueOf(entry.getFileName());
    if (name.startsWith(".") || name.equals("node_modules") || entry.equals(config.output())) {
      return;
    }
    try {
      Path real = entry.toRealPath();
      if (!real.startsWith(realContent)) {
        refuse(
            entry,
            new Words("符号链接指向内容文件夹之外", "the symbolic link leads out of the content folder"),
            new Words("请把文件本身放进来", "put the file itself here"));
      } else if (Files.isDirectory(real)) {
        folder(entry, real);
      } else if (!name.startsWith("_")) {
        file(entry, name, real);
      }
    } catch (IOException e) {
      refuse(entry, new Words("读不出来：%s", "cannot be read: %s").with(Reason.of(e)), null);
    }
  }

  /// A folder that is open already is one that a link leads back to.
  private void folder(Path folder, Path real) throws IOException {
    if (open.add(real)) {
      for (Path entry : sorted(folder)) {
        visit(entry);
      }
      open.remove(real);
    }
  }

  private void file(Path file, String name, Path real) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean document = ending.equals("md") || ending.equals("markdown");
    if (!document && !SHOWN.contains(ending)) {
      return;
    }
    if (!Files.isRegularFile(real)) {
      refuse(file, new Words("不是普通文件", "not a regular file"), null);
      return;
    }
    Path inside = config.content().relativize(file);
    String owner = inside.getName(0).toString();
    ContentFile found =
        inside.getNameCount() == 1
            ? new ContentFile(owner.substring(0, owner.lastIndexOf('.')), path(file), owner, real)
            : new ContentFile(
                owner, path(file), slashes(inside.subpath(1, inside.getNameCount())), real);
    (document ? documents : attachments).add(found);
  }

  private void refuse(Path entry, Words words, @Nullable Words hint) {
    findings.add(
        new Finding(
            Rule.UNREADABLE_FILE,
            Rule.UNREADABLE_FILE.severity(),
            Location.of(path(entry), 1),
            words,
            hint));
  }

  private String path(Path file) {
    return slashes(config.root().relativize(file));
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
