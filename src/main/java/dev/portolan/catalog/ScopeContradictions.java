package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds ports of a service that one table opens to the outside and another keeps inside.
final class ScopeContradictions {

  /// A row that says who reaches a port.
  private record Row(Passage passage, String scope, Statement statement) {}

  private final Cases cases;
  private final Scopes scopes;

  ScopeContradictions(Cases cases, Scopes scopes) {
    this.cases = cases;
    this.scopes = scopes;
  }

  List<Finding> about(ServiceStatements stated) {
    Map<PortRange, List<Row>> byPort = new TreeMap<>();
    for (PortFact fact : stated.planned()) {
      PortRange port = PortMerger.published(fact);
      String written = fact.scope();
      String scope = scopes.canonical(written);
      if (port != null && written != null && scope != null && scopes.isKnown(scope)) {
        Statement statement = new Statement(written, fact.location());
        byPort
            .computeIfAbsent(port, _ -> new ArrayList<>())
            .add(new Row(stated.passages().at(fact.location()), scope, statement));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byPort.forEach(
        (port, rows) -> {
          List<Statement> differing =
              rows.stream()
                  .filter(one -> rows.stream().anyMatch(other -> contradict(one, other)))
                  .map(Row::statement)
                  .toList();
          if (!differing.isEmpty()) {
            Words what =
                new Words(
                        "“%s”端口 %s 的暴露范围前后不一致",
                        "the exposure of port %2$s of “%1$s” is stated differently")
                    .with(stated.service().name(), port);
            findings.add(Statement.contradiction(what, differing));
          }
        });
    return findings;
  }

  private boolean contradict(Row one, Row other) {
    return !one.passage.isSameTable(other.passage)
        && scopes.isExposed(one.scope) != scopes.isExposed(other.scope)
        && cases.same(one.passage, other.passage);
  }
}
