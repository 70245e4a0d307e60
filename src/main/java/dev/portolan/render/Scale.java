package dev.portolan.render;

import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The scale bar: how complete a document is, one cell per chapter of the template that applies.
///
/// @param cells `c` complete, `p` partly, `m` missing
/// @param percent of the required sections, rounded down so that 100 means all
record Scale(List<String> cells, int percent) {

  static Scale of(List<Coverage> coverage, Template template, double completeness) {
    Set<String> chapters =
        template.chapters().stream().map(TemplateSection::id).collect(Collectors.toSet());
    List<String> cells =
        coverage.stream()
            .filter(section -> chapters.contains(section.id()))
            .filter(section -> section.state() != State.NOT_APPLICABLE)
            .map(section -> cell(section.state()))
            .toList();
    return new Scale(cells, (int) Math.floor(completeness * 100 + 1e-9));
  }

  private static String cell(State state) {
    return switch (state) {
      case FULL -> "c";
      case PARTIAL -> "p";
      case EMPTY, MISSING, NOT_APPLICABLE -> "m";
    };
  }
}
