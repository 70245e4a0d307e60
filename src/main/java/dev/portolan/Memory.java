package dev.portolan;

import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was made of each document the last time, so that a site that is read again and again, as
/// the preview reads it, costs only the documents that changed. A page is a function of its file,
/// the template and the configuration; where all three are equal, the page of last time is the page
/// of now, and where the template or the configuration changed, nothing is remembered.
///
/// Safe for use by many threads, one site at a time.
public final class Memory {

  private record Basis(SiteConfig config, SourceFile template) {}

  private @Nullable Basis basis;
  private Map<SourceFile, Page> pages = Map.of();

  /// The pages of all files, in their order.
  ///
  /// @param read makes the page of a file that is not remembered
  synchronized List<Page> pages(
      SiteConfig config,
      SourceFile template,
      List<SourceFile> files,
      Function<SourceFile, Page> read) {
    Basis now = new Basis(config, template);
    Map<SourceFile, Page> known = now.equals(basis) ? pages : Map.of();
    List<Page> made =
        files.parallelStream()
            .map(
                file -> {
                  Page page = known.get(file);
                  return page == null ? read.apply(file) : page;
                })
            .toList();
    basis = now;
    pages =
        made.stream()
            .collect(Collectors.toUnmodifiableMap(Page::source, Function.identity(), (a, b) -> a));
    return made;
  }
}
