package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds variables of one component whose default or meaning is stated differently, or which must
/// be set here and may be left out there. Examples may differ as they like.
final class VariableContradictions {

  private final Meanings meanings;

  VariableContradictions(Meanings meanings) {
    this.meanings = meanings;
  }

  List<Finding> in(Dossier dossier) {
    Map<String, List<EnvFact>> same =
        dossier.facts().env().stream()
            .filter(fact -> !fact.deprecated())
            .collect(
                Collectors.groupingBy(
                    fact -> identity(fact, dossier), TreeMap::new, Collectors.toList()));
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
      add(
          new Words("变量“%s”的单位前后不一致", "the unit of “%s” is stated differently").with(name),
          statements(facts, meanings::unit),
          findings);
      add(
          new Words("变量“%s”的含义前后不一致", "the meaning of “%s” is stated differently").with(name),
          statements(facts, meanings::kind),
          findings);
    }
    return findings;
  }

  /// In another environment it is another one. Where no component is named, a variable is the one
  /// that its document knows by that name, else that of its document.
  private static String identity(EnvFact fact, Dossier dossier) {
    String component = fact.component();
    if (component == null) {
      List<String> known = components(fact, dossier);
      component = known.size() == 1 ? known.getFirst() : null;
    }
    return fact.name()
        + "\0"
        + new TreeSet<>(dossier.passages().environments(fact.location()))
        + "\0"
        + (component == null ? fact.location().file() : Vocabulary.fold(component));
  }

  private static List<String> components(EnvFact fact, Dossier dossier) {
    return dossier.facts().env().stream()
        .filter(other -> other.name().equals(fact.name()))
        .filter(other -> other.location().file().equals(fact.location().file()))
        .map(EnvFact::component)
        .filter(Objects::nonNull)
        .distinct()
        .limit(2)
        .toList();
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
