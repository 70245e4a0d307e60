package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Nearest;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells an author that nobody documents what the project depends on.
final class UnknownDependencies {

  private static final Words HINT =
      new Words(
          "在负责它的项目的服务清单中写上它，或在 site-config.yml 的 aliases 中写上它的别名",
          "list it among the services of the project that runs it, or name it under aliases in"
              + " site-config.yml");

  private final List<String> known;
  private final SoughtWords thirdParty;
  private final Map<String, Optional<String>> nearest = new HashMap<>();

  /// @param known the names of all projects and services
  /// @param vocabulary its concept `word.third_party`
  UnknownDependencies(List<String> known, Vocabulary vocabulary) {
    this.known = known;
    this.thirdParty = SoughtWords.of(vocabulary, "word.third_party"::equals);
  }

  /// One finding for each name that a table or the dependency tree gives; the boxes of a drawing
  /// are too loose to complain of. Nobody here documents what a table calls a third party's, unless
  /// it is a slip of the pen.
  List<Finding> of(List<Dependency> dependencies, Passages passages) {
    return dependencies.stream()
        .filter(dependency -> dependency.kind() == null)
        .filter(dependency -> dependency.evidence().compareTo(Evidence.DIAGRAM) < 0)
        .filter(
            dependency ->
                near(dependency.name()).isPresent()
                    || !isThirdParty(passages.at(dependency.location())))
        .map(this::finding)
        .toList();
  }

  private Finding finding(Dependency dependency) {
    Words message =
        new Words("没有文档说明所依赖的“%s”", "no document describes “%s”, which this depends on")
            .with(dependency.name());
    Words hint =
        near(dependency.name())
            .map(near -> new Words("是否指“%s”？", "did you mean “%s”?").with(near))
            .orElse(HINT);
    return Finding.of(Rule.UNKNOWN_DEPENDENCY, dependency.location(), message, hint);
  }

  private boolean isThirdParty(Passage passage) {
    return Stream.concat(passage.headings().stream(), passage.header().stream())
        .anyMatch(text -> !thirdParty.in(text).isEmpty());
  }

  private Optional<String> near(String name) {
    return nearest.computeIfAbsent(name, written -> Nearest.to(written, known));
  }
}
