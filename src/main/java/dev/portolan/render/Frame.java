package dev.portolan.render;

import dev.portolan.finding.Words;
import dev.portolan.model.Urls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every page has around its own content.
///
/// @param url of the page, relative to the portal's root
/// @param section the part of the portal that it belongs to: `projects`, `services`, `ports` …
/// @param title as in the window's title
/// @param about one sentence on what the page tells
/// @param crumbs the way to it from the home page
record Frame(String url, String section, Words title, Words about, List<Crumb> crumbs) {

  /// A step of the way to a page.
  ///
  /// @param href null for the page itself
  record Crumb(Words name, @Nullable String href) {}

  /// The way to the portal's root, such as `../../`.
  public String root() {
    return Urls.toRoot(url);
  }
}
