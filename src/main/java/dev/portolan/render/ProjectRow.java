package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog;
import dev.portolan.model.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project in a table of projects.
///
/// @param id its slug
/// @param lang the language of its title
/// @param version null where the document states none
/// @param problems how many findings its documents have
/// @param conflict whether one of them is a conflict
/// @param updated the date its document gives, or null
record ProjectRow(
    String id,
    String title,
    String lang,
    String href,
    Status status,
    @Nullable String version,
    List<String> owners,
    Scale scale,
    int problems,
    boolean conflict,
    @Nullable String updated) {

  static ProjectRow of(Catalog.Project project, SiteIndex index, Links links) {
    Metadata metadata = project.metadata();
    List<Finding> findings = index.findings(project.id());
    return new ProjectRow(
        project.id(),
        project.title(),
        Tongue.of(project.title()),
        links.to(project.url()),
        Status.of(metadata.status()),
        metadata.version(),
        metadata.authors(),
        Scale.of(index.coverage(project.id()), index.site().template(), project.completeness()),
        findings.size(),
        findings.stream().anyMatch(SiteIndex::isConflict),
        metadata.updated());
  }
}
