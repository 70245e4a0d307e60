package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds variables of one component whose default is stated differently, or which must be set here
/// and may be left out there. Examples may differ as they like.
final class VariableContradictions {

  private VariableContradictions() {}

  static List<Finding> in(Dossier dossier) {
    Map<String, List<EnvFact>> same =
        dossier.facts().env().stream()
            .filter(fact -> !fact.deprecated())
            .collect(
                Collectors.groupingBy(
                    VariableContradictions::identity, TreeMap::new, Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    for (List<EnvFact> facts : same.values()) {
      String name = facts.getFirst().name();
      add(
          new Words("变量“%s”的默认值前后不一致", "the default of “%s” is stated differently").with(name),
          statements(facts, fact -> written(fact.defaultValue())),
          findings);
      add(
          new Words("变量“%s”是否必填前后不一致", "whether “%s” is required is stated differently").with(name),
          statements(facts, fact -> mark(fact.required())),
          findings);
    }
    return findings;
  }

  /// Where no component is named, a variable is that of its document.
  private static String identity(EnvFact fact) {
    String component = fact.component();
    return fact.name()
        + "\0"
        + (component == null ? fact.location().file() : Vocabulary.fold(component));
  }

  private static @Nullable Words mark(@Nullable Boolean required) {
    return required == null
        ? null
        : required ? new Words("必填", "required") : new Words("可选", "optional");
  }

  private static @Nullable Words written(@Nullable String value) {
    return value == null ? null : new Words(value, value);
  }

  private static List<Statement> statements(
      List<EnvFact> facts, Function<EnvFact, @Nullable Words> value) {
    List<Statement> statements = new ArrayList<>();
    for (EnvFact fact : facts) {
      Words text = value.apply(fact);
      if (text != null) {
        statements.add(new Statement(text, fact.location()));
      }
    }
    return statements;
  }

  private static void add(Words what, List<Statement> statements, List<Finding> findings) {
    if (statements.stream().map(Statement::text).distinct().count() > 1) {
      findings.add(Statement.contradiction(what, statements));
    }
  }
}
