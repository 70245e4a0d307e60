package dev.portolan.link;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.link.Destination.Attachment;
import dev.portolan.link.Destination.Elsewhere;
import dev.portolan.link.Destination.Nowhere;
import dev.portolan.link.Destination.Place;
import dev.portolan.model.Site.LinkedPage;
import dev.portolan.model.SitePath;
import dev.portolan.model.Sources;
import dev.portolan.model.Urls;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything a link between documents can lead to, by its path in the site.
final class Destinations {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:");

  /// The file that a link to a folder means, as code hosts show it.
  private static final List<String> FOLDER_PAGES =
      List.of("README.md", "index.md", "architecture.md");

  private static final Words WRITTEN =
      new Words(
          "锚点由标题的字得来：小写，空格换成连字符，去掉标点",
          "an anchor is the words of a heading: lower case, hyphens for blanks, no punctuation");

  private final Map<String, LinkedPage> pages = new HashMap<>();
  private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
  private final Map<String, Path> attachments;
  private final Map<String, String> unread;
  private final FileNames names;
  private final String content;

  /// @param content the content folder's path in the site
  Destinations(PageAddresses addresses, Sources sources, String content) {
    for (LinkedPage page : addresses.pages()) {
      pages.put(page.page().source().path(), page);
    }
    for (LinkedPage page : addresses.pages()) {
      if (page.page().source().main()) {
        pages.putIfAbsent(SitePath.folder(page.page().source().path()), page);
      }
    }
    this.attachments = sources.attachments();
    this.unread = sources.unread();
    this.names =
        new FileNames(Stream.concat(pages.keySet().stream(), attachments.keySet().stream()));
    this.content = content;
  }

  /// Keeps what is known of the places in pages that are still the same.
  void learnFrom(Destinations before) {
    pages.forEach(
        (path, page) -> {
          Anchors known = before.anchors.get(page.url());
          if (known != null && page.equals(before.pages.get(path))) {
            anchors.put(page.url(), known);
          }
        });
  }

  /// Whether the same pages and files are there, though the pages may say something else.
  boolean isSameTree(Destinations before) {
    return attachments.equals(before.attachments)
        && unread.equals(before.unread)
        && pages.size() == before.pages.size()
        && pages.entrySet().stream()
            .allMatch(
                page -> {
                  LinkedPage then = before.pages.get(page.getKey());
                  return then != null && then.url().equals(page.getValue().url());
                });
  }

  /// Where a link leads.
  ///
  /// @param from the page that holds it
  /// @param target the address as the author wrote it
  /// @param image whether it is an image that the page shows
  Destination resolve(LinkedPage from, String target, boolean image) {
    if (SCHEME.matcher(target).lookingAt() || target.startsWith("//")) {
      return new Elsewhere();
    }
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : decode(target.substring(hash + 1));
    String address = hash < 0 ? target : target.substring(0, hash);
    int query = address.indexOf('?');
    String path = decode(query < 0 ? address : address.substring(0, query));
    if (path.isEmpty() && !image) {
      return place(from, from, fragment);
    }
    String folder = SitePath.folder(from.page().source().path());
    for (String start : path.startsWith("/") ? List.of(content, "") : List.of(folder)) {
      String resolved = SitePath.resolve(start, path);
      Destination found = resolved == null ? null : find(from, resolved, fragment, image);
      if (found != null) {
        return found;
      }
    }
    return nowhere(folder, path, image);
  }

  private @Nullable Destination find(LinkedPage from, String path, String fragment, boolean image) {
    LinkedPage page = image ? null : first(pages, path);
    if (page != null) {
      return place(from, page, fragment);
    }
    String unreadPage = image ? null : first(unread, path);
    if (unreadPage != null) {
      return new Place(Urls.link(from.url(), unreadPage));
    }
    Path file = attachments.get(path);
    return file == null ? null : attachment(from, path, file);
  }

  private static Destination attachment(LinkedPage from, String path, Path file) {
    String address = "files/" + path;
    return new Attachment(Urls.link(from.url(), address), address, file);
  }

  /// What stands under a path, as it is or as code hosts complete it.
  private static <T> @Nullable T first(Map<String, T> files, String path) {
    T file = files.get(path);
    if (file != null) {
      return file;
    }
    return Stream.concat(
            Stream.of(path + ".md"), FOLDER_PAGES.stream().map(name -> path + "/" + name))
        .flatMap(candidate -> Stream.ofNullable(files.get(candidate)))
        .findFirst()
        .orElse(null);
  }

  private Destination place(LinkedPage from, LinkedPage to, String fragment) {
    if (fragment.isEmpty()) {
      return new Place(isSame(from, to) ? "#" : Urls.link(from.url(), to.url()));
    }
    Anchors of = anchors.computeIfAbsent(to.url(), _ -> new Anchors(to.page().normal().document()));
    Optional<String> anchor = of.find(fragment);
    if (anchor.isPresent()) {
      return new Place(Urls.link(from.url(), to.url(), anchor.get()));
    }
    Words message =
        isSame(from, to)
            ? new Words("本文没有“%s”这一标题", "this document has no heading “%s”").with(fragment)
            : new Words("%2$s 没有“%1$s”这一标题", "%2$s has no heading “%1$s”")
                .with(fragment, to.page().source().path());
    Words hint =
        of.nearest(fragment)
            .map(near -> new Words("最接近的是 #%s", "the nearest one is #%s").with(near))
            .orElse(WRITTEN);
    String page = isSame(from, to) ? null : Urls.link(from.url(), to.url());
    return new Nowhere(Rule.BROKEN_ANCHOR, message, hint, page);
  }

  private static boolean isSame(LinkedPage one, LinkedPage other) {
    return one.url().equals(other.url());
  }

  private Destination nowhere(String folder, String path, boolean image) {
    Words message =
        image
            ? new Words("找不到图片“%s”", "there is no image “%s” in the site")
            : new Words("链接的文件“%s”不在站点中", "there is no file “%s” in the site");
    String resolved = SitePath.resolve(folder, path);
    Words hint =
        Optional.ofNullable(resolved)
            .flatMap(names::nearest)
            .map(near -> new Words("最接近的是 %s", "the nearest one is %s").with(near))
            .orElseGet(() -> lookedFor(resolved));
    return new Nowhere(
        image ? Rule.BROKEN_IMAGE : Rule.BROKEN_LINK, message.with(path), hint, null);
  }

  private static Words lookedFor(@Nullable String resolved) {
    return resolved == null
        ? new Words("这个地址在站点文件夹之外", "this address lies outside the site's folder")
        : new Words("补上文件 %s，或改这个链接", "add the file %s, or correct the link").with(resolved);
  }

  /// Percent-encoding undone; as written where it is broken.
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
