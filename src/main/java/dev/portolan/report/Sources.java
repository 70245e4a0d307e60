package dev.portolan.report;

import dev.portolan.finding.Location;
import dev.portolan.model.Site;
import dev.portolan.model.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of documents, secrets covered.
///
/// @param files the lines of each document, by its path
record Sources(Map<String, List<String>> files) {

  static Sources of(Site site) {
    Map<String, List<String>> files = new HashMap<>();
    for (Site.LinkedPage linked : site.pages()) {
      SourceFile source = linked.page().source();
      files.put(source.path(), source.lines());
    }
    return new Sources(Map.copyOf(files));
  }

  /// The line that a location names; empty where there is no such line.
  Optional<String> line(Location location) {
    return Optional.ofNullable(files.get(location.file()))
        .filter(lines -> location.line() <= lines.size())
        .map(lines -> lines.get(location.line() - 1));
  }
}
