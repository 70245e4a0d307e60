package dev.portolan;

import dev.portolan.catalog.CatalogMemory;
import dev.portolan.link.LinkMemory;
import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.source.FileMemory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was made of a site the last time, so that one that is charted again and again, as the
/// preview does it, costs only what changed. Everything in it is a function of the configuration,
/// the template and further input; where either of the two has changed, nothing is remembered.
///
/// For one site, by one thread at a time.
public final class Memory {

  private @Nullable Known known;

  /// What is known under one configuration and template.
  ///
  /// @param reading how documents are read
  /// @param files what was read of each file
  /// @param pages what was made of each document
  /// @param catalog how the facts were merged
  /// @param links how each page was linked
  record Known(
      SiteConfig config,
      SourceFile template,
      Reading reading,
      FileMemory files,
      PageMemory pages,
      CatalogMemory catalog,
      LinkMemory links) {}

  /// What is known of a site; nothing if it was never charted so.
  Known of(SiteConfig config, SourceFile template) {
    Known last = known;
    if (last != null && last.config.equals(config) && last.template.equals(template)) {
      return last;
    }
    Known first =
        new Known(
            config,
            template,
            Reading.of(config, template),
            new FileMemory(),
            new PageMemory(),
            new CatalogMemory(),
            new LinkMemory());
    known = first;
    return first;
  }

  /// The page that was made of each document.
  static final class PageMemory {

    private Map<SourceFile, Page> pages = Map.of();
    private boolean whole;

    /// Whether every document has been read once.
    boolean isWhole() {
      return whole;
    }

    /// The pages of all files, in their order.
    ///
    /// @param all whether these are all documents there are
    /// @param read makes the page of a file that is not remembered
    List<Page> pages(List<SourceFile> files, boolean all, Function<SourceFile, Page> read) {
      List<Page> made =
          files.parallelStream()
              .map(
                  file -> {
                    Page page = pages.get(file);
                    return page == null ? read.apply(file) : page;
                  })
              .toList();
      pages =
          made.stream()
              .collect(
                  Collectors.toUnmodifiableMap(Page::source, Function.identity(), (a, b) -> a));
      whole |= all;
      return made;
    }
  }
}
