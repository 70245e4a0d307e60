package dev.portolan.link;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a link that an author wrote leads.
sealed interface Destination {

  /// A page, or a place in one.
  ///
  /// @param href as it must stand in the page that holds the link
  record Place(String href) implements Destination {}

  /// A file that the portal carries along.
  ///
  /// @param href as it must stand in the page that holds the link
  /// @param path of the file in the portal
  /// @param source the file itself
  record Attachment(String href, String path, Path source) implements Destination {}

  /// Another host, or a mail address: none of our business.
  record Elsewhere() implements Destination {}

  /// Nothing that the site has.
  ///
  /// @param hint what the author probably meant, or null
  /// @param page where the page is there and only the place in it is not: the link to the page
  record Nowhere(Rule rule, Words message, @Nullable Words hint, @Nullable String page)
      implements Destination {}
}
