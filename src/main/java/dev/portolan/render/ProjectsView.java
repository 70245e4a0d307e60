package dev.portolan.render;

import java.util.List;

/// All projects.
record ProjectsView(List<ProjectRow> rows) {

  static ProjectsView of(SiteIndex index, Links links) {
    return new ProjectsView(
        index.catalog().projects().stream().map(p -> ProjectRow.of(p, index, links)).toList());
  }
}
