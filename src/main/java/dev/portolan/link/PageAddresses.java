package dev.portolan.link;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import dev.portolan.model.Site.LinkedPage;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Urls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The address of every page.
///
/// @param pages each page with its address and title, by project with the main document first; not
///   linked yet
/// @param findings files that would have the same address
record PageAddresses(List<LinkedPage> pages, List<Finding> findings) {

  private static final Comparator<Page> PAGE_ORDER =
      Comparator.comparing((Page page) -> page.source().project())
          .thenComparing(page -> !page.source().main())
          .thenComparing(page -> page.source().path());

  /// Gives every page its address.
  static PageAddresses of(SiteConfig config, List<Page> pages) {
    String content = relative(config.root(), config.content());
    Map<String, SourceFile> taken = new HashMap<>();
    List<LinkedPage> addressed = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Page page : pages.stream().sorted(PAGE_ORDER).toList()) {
      SourceFile source = page.source();
      String wanted = wanted(source, content, taken);
      String url = wanted;
      for (int n = 2; taken.putIfAbsent(url, source) != null; n++) {
        url = wanted.replaceFirst("/$", "-" + n + "/");
      }
      SourceFile other = taken.get(wanted);
      if (other != null && !url.equals(wanted)) {
        findings.add(collision(source, other, url));
      }
      addressed.add(new LinkedPage(page, url, title(page)));
    }
    return new PageAddresses(List.copyOf(addressed), List.copyOf(findings));
  }

  /// The path from a folder to one inside it, with forward slashes; empty where they are the same.
  static String relative(Path folder, Path inner) {
    return folder.relativize(inner).toString().replace('\\', '/');
  }

  private static String wanted(SourceFile source, String content, Map<String, ?> taken) {
    String main = Urls.project(source.project());
    if (source.main() && !taken.containsKey(main)) {
      return main;
    }
    String path = source.path();
    String inContent = path.startsWith(content + "/") ? path.substring(content.length() + 1) : path;
    String inProject = inContent.substring(inContent.indexOf('/') + 1);
    return Urls.projectPage(source.project(), inProject);
  }

  private static Finding collision(SourceFile source, SourceFile other, String url) {
    return Finding.of(
        Rule.NAME_COLLISION,
        Location.of(source.path(), 1),
        new Words("页面地址与 %s 相同，改为 %s", "this would become the same page as %s, so it becomes %s")
            .with(other.path(), url),
        new Words("给其中一个文件换个名字", "rename one of the two files"));
  }

  private static String title(Page page) {
    String stated = page.facts().metadata().title();
    if (stated != null) {
      return stated;
    }
    String path = page.source().path();
    return page.normal().document().sections().stream()
        .map(Section::title)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(path.substring(path.lastIndexOf('/') + 1));
  }
}
