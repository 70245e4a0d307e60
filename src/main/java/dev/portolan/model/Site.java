package dev.portolan.model;

import dev.portolan.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// The whole portal before it is drawn.
///
/// @param config the site's configuration
/// @param template the template that its documents follow
/// @param pages every document page, links resolved and mentions linked, by project with the main
///   document first
/// @param catalog the entities of all projects
/// @param attachments files to copy, by their path in the portal
/// @param findings everything found, sorted, with the site's own severities
/// @param unread how many documents are there that were not read yet; 0 but in a preview that has
///   just begun
public record Site(
    SiteConfig config,
    Template template,
    List<LinkedPage> pages,
    Catalog catalog,
    SortedMap<String, Path> attachments,
    List<Finding> findings,
    int unread) {

  /// A portal of all documents.
  public Site(
      SiteConfig config,
      Template template,
      List<LinkedPage> pages,
      Catalog catalog,
      SortedMap<String, Path> attachments,
      List<Finding> findings) {
    this(config, template, pages, catalog, attachments, findings, 0);
  }

  public Site {
    pages = List.copyOf(pages);
    findings = List.copyOf(findings);
  }

  /// The same site with other findings.
  public Site withFindings(List<Finding> other) {
    return new Site(config, template, pages, catalog, attachments, other, unread);
  }

  /// A page whose HTML is final.
  ///
  /// @param page with the linked HTML in its sections; addresses in it are relative to `url`
  /// @param url relative to the portal's root, ends with `/`
  /// @param title as shown
  public record LinkedPage(Page page, String url, String title) {}
}
