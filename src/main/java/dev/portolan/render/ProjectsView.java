package dev.portolan.render;

import dev.portolan.model.Catalog;

/// All projects.
record ProjectsView(Paged<ProjectRow> list) {

  static ProjectsView of(SiteIndex index, Links links, int part) {
    return new ProjectsView(
        Paged.of(
            "projects/",
            part,
            index.catalog().projects(),
            Catalog.Project::title,
            project -> ProjectRow.of(project, index, links),
            links));
  }
}
