package dev.portolan.export;

import dev.portolan.finding.Words;
import dev.portolan.model.Catalog;
import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import dev.portolan.model.Urls;

/// A map of the portal for language models, in the form of llmstxt.org: a title, a summary, and
/// lists of links.
final class LlmsText {

  private static final Words SUMMARY =
      new Words(
          "%d 个项目的架构文档：%d 个服务，%d 个端口，%d 个环境变量。",
          "Architecture documents of %d projects: %d services, %d ports, %d environment"
              + " variables.");

  private LlmsText() {}

  static String of(Site site) {
    Catalog catalog = site.catalog();
    Words summary =
        SUMMARY.with(
            catalog.projects().size(),
            catalog.services().size(),
            catalog.ports().size(),
            catalog.env().size());
    StringBuilder text = new StringBuilder();
    text.append("# ").append(line(site.config().title())).append("\n\n> ");
    text.append(summary.in(site.config().language())).append("\n");
    heading(text, site, new Words("数据", "Data"));
    item(text, "catalog.json", "data/catalog.json");
    item(text, "services.csv", "data/services.csv");
    item(text, "ports.csv", "data/ports.csv");
    item(text, "env.csv", "data/env.csv");
    item(text, "dependencies.csv", "data/dependencies.csv");
    heading(text, site, new Words("文档", "Documents"));
    for (LinkedPage page : site.pages()) {
      item(text, page.title(), NormalMarkdown.path(page));
    }
    heading(text, site, new Words("服务", "Services"));
    catalog.services().forEach(service -> item(text, service.name(), service.url()));
    return text.toString();
  }

  private static void heading(StringBuilder text, Site site, Words title) {
    text.append("\n## ").append(title.in(site.config().language())).append("\n\n");
  }

  private static void item(StringBuilder text, String title, String url) {
    text.append("- [").append(line(title)).append("](").append(Urls.link("", url)).append(")\n");
  }

  /// Text for one line of Markdown, without what would end a link's text.
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").replace("[", "\\[").replace("]", "\\]").strip();
  }
}
