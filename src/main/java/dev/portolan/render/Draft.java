package dev.portolan.render;

import java.util.function.Supplier;

/// A page that is to be drawn.
///
/// @param type which template draws it
/// @param frame what every page has
/// @param view makes what this page shows; asked once, when the page is drawn, so that the portal
///   is never in memory whole
record Draft(String type, Frame frame, Supplier<?> view) {

  /// The file it becomes, relative to the portal's root.
  String file() {
    String url = frame.url();
    return url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
  }
}
