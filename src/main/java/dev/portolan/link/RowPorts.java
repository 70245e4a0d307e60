package dev.portolan.link;

import dev.portolan.model.Facts;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ports that each row of a document's tables states.
///
/// @param byRow by the id of the row in the page, `L-` and its line
record RowPorts(Map<String, Set<PortRange>> byRow) {

  static RowPorts of(Facts facts) {
    RowPorts rows = new RowPorts(new HashMap<>());
    for (PortFact fact : facts.ports()) {
      rows.add(fact.location().line(), fact.port(), fact.host());
    }
    facts
        .services()
        .forEach(fact -> rows.add(fact.location().line(), fact.ports().toArray(PortRange[]::new)));
    return rows;
  }

  private void add(int line, @Nullable PortRange... ports) {
    Set<PortRange> row = byRow.computeIfAbsent("L-" + line, _ -> new HashSet<>());
    Arrays.stream(ports).filter(Objects::nonNull).forEach(row::add);
  }

  /// The ports that a row states.
  Set<PortRange> at(String row) {
    return byRow.getOrDefault(row, Set.of());
  }
}
