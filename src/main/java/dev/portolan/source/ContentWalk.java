package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Walks the content folder in sorted order. It passes over names that start with `.`, files that
/// start with `_`, `node_modules` and the portal itself, and never leaves the content folder, not
/// even through a symbolic link. In a folder that a link leads to, further links to folders are not
/// followed: a few folders of links could make a tree without end.
final class ContentWalk {

  private static final Set<String> SHOWN =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "pdf", "json", "yaml", "yml", "txt",
          "csv");

  /// Controls, marks that change the direction of text, and what could not be decoded.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cntrl}\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]");

  private static final Words RENAME =
      new Words("改成只含可见字符的名字", "give it a name of visible characters");
  private static final Words PERMISSIONS =
      new Words("检查文件的权限和链接", "check the file's permissions and links");

  final List<ContentFile> documents = new ArrayList<>();
  final List<ContentFile> attachments = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  private final SiteConfig config;
  private final Path realContent;
  private final Secrets secrets = new Secrets();

  /// What is hidden of each name: most folders hold files of the same few.
  private final Map<String, Decoded> names = new HashMap<>();

  /// Where the folders that are being walked really are.
  private final Set<Path> open = new HashSet<>();

  private boolean linked;

  private ContentWalk(SiteConfig config) throws IOException {
    this.config = config;
    this.realContent = config.content().toRealPath();
    open.add(realContent);
  }

  /// @throws Trouble if the content folder itself cannot be listed
  static ContentWalk of(SiteConfig config) {
    try {
      ContentWalk walk = new ContentWalk(config);
      for (Path entry : sorted(config.content())) {
        walk.visit(entry, walk.realContent);
      }
      return walk;
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("读不出内容文件夹 %s", "cannot list the content folder %s").with(config.content()),
          null,
          e);
    }
  }

  /// @param parent where the folder that holds the entry really is
  private void visit(Path entry, Path parent) {
    String name = String.valueOf(entry.getFileName());
    if (name.startsWith(".") || name.equals("node_modules") || entry.equals(config.output())) {
      return;
    }
    Decoded masked = names.computeIfAbsent(name, written -> secrets.mask("", written));
    if (masked.findings().stream().anyMatch(finding -> finding.rule() == Rule.SECRET)) {
      findings.add(
          Finding.of(
              Rule.SECRET,
              Location.of(path(entry.resolveSibling(masked.text())), 1),
              new Words("名字里像是有密钥；没有发布", "its name looks like a secret; it is not published"),
              new Words("请作废这个密钥，并改名", "revoke the secret, and rename it")));
      return;
    }
    if (UNSEEN.matcher(name).find()) {
      findings.add(
          Finding.of(
              Rule.ENCODING,
              Location.of(path(entry), 1),
              new Words(
                  "名字里有看不见的字符，或者不是 UTF-8", "its name holds unseen characters, or is not UTF-8"),
              RENAME));
    }
    try {
      // Only a link leads elsewhere, and finding out where takes a call for each folder above.
      BasicFileAttributes own =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean link = own.isSymbolicLink();
      Path real =
          link ? entry.toRealPath() : parent.resolve(entry.getName(entry.getNameCount() - 1));
      BasicFileAttributes there =
          link ? Files.readAttributes(real, BasicFileAttributes.class) : own;
      if (!real.startsWith(realContent)) {
        refuse(
            entry,
            new Words("符号链接指向内容文件夹之外", "the symbolic link leads out of the content folder"),
            new Words("请把文件本身放进来", "put the file itself here"));
      } else if (there.isDirectory()) {
        folder(entry, real, link);
      } else if (!name.startsWith("_")) {
        file(entry, name, real, there.isRegularFile());
      }
    } catch (IOException e) {
      refuse(entry, new Words("读不出来：%s", "cannot be read: %s").with(Reason.of(e)), PERMISSIONS);
    }
  }

  private void folder(Path folder, Path real, boolean link) throws IOException {
    if (link && linked) {
      refuse(
          folder,
          new Words("链接指向的文件夹里的链接，没有再跟进去", "a link inside a linked folder; it is not followed"),
          new Words("直接链接到要用的文件夹", "link to the folder itself"));
    } else if (!open.add(real)) {
      refuse(
          folder,
          new Words("链接指回了它所在的文件夹", "the link leads back to a folder that it lies in"),
          new Words("请删掉这个链接", "delete the link"));
    } else {
      linked |= link;
      for (Path entry : sorted(folder)) {
        visit(entry, real);
      }
      linked &= !link;
      open.remove(real);
    }
  }

  private void file(Path file, String name, Path real, boolean regular) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean document = ending.equals("md") || ending.equals("markdown");
    if (!document && !SHOWN.contains(ending)) {
      return;
    }
    if (!regular) {
      refuse(
          file,
          new Words("不是普通文件", "not a regular file"),
          new Words("请换成普通文件，或者删掉", "put a regular file here, or delete it"));
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

  private void refuse(Path entry, Words words, Words hint) {
    findings.add(Finding.of(Rule.UNREADABLE_FILE, Location.of(path(entry), 1), words, hint));
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
