package dev.portolan.link;

import dev.portolan.catalog.CatalogMerger;
import dev.portolan.model.Catalog;
import dev.portolan.model.ExamplePage;
import dev.portolan.model.Page;
import dev.portolan.model.Site;
import dev.portolan.model.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sites of a few pages written by hand, merged and linked.
final class LinkedSite {

  private LinkedSite() {}

  /// The linked site of those pages and attachments.
  static Site of(List<Page> pages, String... attachments) {
    Catalog catalog =
        new CatalogMerger(
                ExamplePage.config(Map.of()), ExamplePage.vocabulary(), ExamplePage.technologies())
            .merge(pages);
    SortedMap<String, Path> files = new TreeMap<>();
    for (String path : attachments) {
      files.put(path, Path.of("/site", path));
    }
    return new SiteLinker(
            ExamplePage.config(Map.of()), ExamplePage.vocabulary(), ExamplePage.technologies())
        .link(ExamplePage.template(), new Sources(List.of(), files, List.of()), pages, catalog);
  }

  /// The linked HTML of the one section of `page`, in a site with the `others`.
  static String html(ExamplePage page, String html, ExamplePage... others) {
    List<Page> pages = new ArrayList<>();
    pages.add(page.section("1", "概述", html).page());
    Arrays.stream(others).map(ExamplePage::page).forEach(pages::add);
    return html(of(pages), pages.getFirst());
  }

  /// The linked HTML of the first section of a page.
  static String html(Site site, Page page) {
    return site.pages().stream()
        .map(Site.LinkedPage::page)
        .filter(linked -> linked.source().equals(page.source()))
        .flatMap(linked -> linked.normal().outline().stream())
        .map(node -> node.section().html())
        .findFirst()
        .orElseThrow();
  }

  /// The link that a mention becomes in a page of a project.
  static String ref(String kind, String url, String text) {
    return "<a class=\"ref ref-%s\" href=\"../../%sindex.html\">%s</a>".formatted(kind, url, text);
  }
}
