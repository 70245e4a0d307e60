package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every finding of one rule. What is said of many places is said once, with the places below it: a
/// thousand documents without the same section are one message and a thousand links.
///
/// @param code the rule's name
/// @param severity of its findings
/// @param count how many findings
/// @param projects how many projects have one
/// @param messages what is wrong, the most frequent first
record RuleView(String code, String severity, int count, int projects, List<Message> messages) {

  /// What is wrong, and where.
  record Message(String glyph, Words text, @Nullable Words hint, List<Place> places) {}

  /// Where a finding is.
  ///
  /// @param project whose document it is, or null for other files
  record Place(@Nullable String project, Source source) {}

  /// What makes two findings the same but for their place.
  private record Said(String glyph, Words text, @Nullable Words hint) {}

  static RuleView of(Rule rule, List<Finding> findings, SiteIndex index, Links links) {
    Map<Said, List<Place>> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String project = index.projectOf(finding);
      Said said = new Said(FactGroup.glyph(finding), finding.message(), finding.hint());
      places
          .computeIfAbsent(said, _ -> new ArrayList<>())
          .add(
              new Place(
                  project.isEmpty() ? null : index.title(project),
                  links.source(finding.location())));
    }
    return new RuleView(
        rule.code(),
        findings.getFirst().severity().word(),
        findings.size(),
        (int)
            findings.stream().map(index::projectOf).filter(id -> !id.isEmpty()).distinct().count(),
        places.entrySet().stream()
            .map(said -> message(said.getKey(), said.getValue()))
            .sorted(Comparator.comparingInt((Message m) -> m.places().size()).reversed())
            .toList());
  }

  private static Message message(Said said, List<Place> places) {
    return new Message(said.glyph(), said.text(), said.hint(), List.copyOf(places));
  }
}
