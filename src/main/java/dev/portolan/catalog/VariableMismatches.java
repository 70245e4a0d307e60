package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog.EnvUse;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds environment variables that projects share and state differently: one must set it and
/// another need not, or it holds a number here and an address there, seconds here and milliseconds
/// there. A name that every project uses for something of its own, such as `PORT`, is not shared;
/// nor is one whose values differ.
final class VariableMismatches {

  private static final int MOST_NAMED = 8;
  private static final Words HINT =
      new Words(
          "是同一个变量就改成一致；不是同一个就换个名字",
          "if it is the same variable, make them agree; if not, give one another name");

  private final Vocabulary vocabulary;
  private final Meanings meanings;

  /// @param vocabulary its concept `env.private`: names that each project uses for its own
  VariableMismatches(Vocabulary vocabulary, Meanings meanings) {
    this.vocabulary = vocabulary;
    this.meanings = meanings;
  }

  List<Finding> of(EnvVar variable) {
    List<Finding> findings = new ArrayList<>();
    if (!vocabulary.means("env.private", variable.name())) {
      List<EnvUse> uses = oneOfEachProject(variable);
      report(variable, uses, use -> meanings.kind(use.fact()), findings);
      report(variable, uses, use -> meanings.unit(use.fact()), findings);
      if (haveOneValue(uses)) {
        report(variable, uses, VariableMismatches::mark, findings);
      }
    }
    return findings;
  }

  private static List<EnvUse> oneOfEachProject(EnvVar variable) {
    Map<String, EnvUse> uses = new TreeMap<>();
    variable.uses().stream()
        .filter(use -> !use.fact().deprecated())
        .forEach(use -> uses.putIfAbsent(use.project(), use));
    return List.copyOf(uses.values());
  }

  private static boolean haveOneValue(List<EnvUse> uses) {
    return uses.stream()
            .map(EnvUse::fact)
            .map(Meanings::value)
            .filter(v -> !v.isEmpty())
            .distinct()
            .count()
        <= 1;
  }

  private static @Nullable Words mark(EnvUse use) {
    Boolean required = use.fact().required();
    return required == null
        ? null
        : required ? new Words("必填", "required") : new Words("可选", "optional");
  }

  /// Tells those who say what fewest say; where nobody is outnumbered, everyone.
  private static void report(
      EnvVar variable,
      List<EnvUse> uses,
      Function<EnvUse, @Nullable Words> says,
      List<Finding> findings) {
    Map<Words, List<EnvUse>> groups = new TreeMap<>(Comparator.comparing(Words::en));
    for (EnvUse use : uses) {
      Words said = says.apply(use);
      if (said != null) {
        groups.computeIfAbsent(said, _ -> new ArrayList<>()).add(use);
      }
    }
    int fewest = groups.values().stream().mapToInt(List::size).min().orElse(0);
    groups.forEach(
        (said, same) -> {
          if (groups.size() > 1 && same.size() == fewest) {
            same.forEach(use -> findings.add(finding(variable, use, said, others(groups, said))));
          }
        });
  }

  private static Words others(Map<Words, List<EnvUse>> groups, Words said) {
    return groups.entrySet().stream()
        .filter(group -> !group.getKey().equals(said))
        .map(
            group ->
                new Words("%2$s 处是%1$s", "%s in %s").with(group.getKey(), places(group.getValue())))
        .reduce((one, other) -> new Words("%s，%s", "%s, %s").with(one, other))
        .orElse(said);
  }

  private static String places(List<EnvUse> uses) {
    String named =
        uses.stream()
            .limit(MOST_NAMED)
            .map(use -> use.fact().location().toString())
            .collect(Collectors.joining(", "));
    return uses.size() > MOST_NAMED ? named + ", … +" + (uses.size() - MOST_NAMED) : named;
  }

  private static Finding finding(EnvVar variable, EnvUse use, Words said, Words others) {
    Words message =
        new Words("变量“%s”在这里是%s，%s", "“%s” is %s here; elsewhere: %s")
            .with(variable.name(), said, others);
    return Finding.of(Rule.VARIABLE_MISMATCH, use.fact().location(), message, HINT);
  }
}
