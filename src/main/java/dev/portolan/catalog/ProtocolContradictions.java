package dev.portolan.catalog;

import dev.portolan.catalog.ServiceStatements.Addressed;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds ports of a service that are given protocols which cannot both be right.
final class ProtocolContradictions {

  private final Protocols protocols;

  ProtocolContradictions(Protocols protocols) {
    this.protocols = protocols;
  }

  List<Finding> about(ServiceStatements stated) {
    Map<PortRange, List<Statement>> byPort = new TreeMap<>();
    for (PortFact fact : stated.planned()) {
      PortRange port = PortMerger.published(fact);
      String protocol = fact.protocol();
      if (port != null && protocol != null) {
        byPort
            .computeIfAbsent(port, _ -> new ArrayList<>())
            .add(new Statement(protocol, fact.location()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byPort.forEach(
        (port, planned) -> {
          List<Statement> differing = differing(planned, spoken(stated, port));
          if (!differing.isEmpty()) {
            Words what =
                new Words(
                        "“%s”端口 %s 的协议前后不一致",
                        "the protocol of port %2$s of “%1$s” is stated differently")
                    .with(stated.service().name(), port);
            findings.add(Statement.contradiction(what, differing));
          }
        });
    return findings;
  }

  /// What addresses of the port say that one speaks to it.
  private static List<Statement> spoken(ServiceStatements stated, PortRange port) {
    List<Statement> spoken = new ArrayList<>();
    for (Addressed address : stated.addressed()) {
      String protocol = address.protocol();
      if (protocol != null && address.port().equals(port)) {
        spoken.add(new Statement(protocol, address.location()));
      }
    }
    return spoken;
  }

  /// The first, and those that contradict it; empty where none does.
  private List<Statement> differing(List<Statement> planned, List<Statement> spoken) {
    Statement first = planned.getFirst();
    String protocol = first.text().en();
    List<Statement> differing =
        Stream.concat(
                planned.stream().filter(other -> protocols.contradict(protocol, other.text().en())),
                spoken.stream()
                    .filter(other -> protocols.contradictFromAfar(protocol, other.text().en())))
            .toList();
    return differing.isEmpty()
        ? differing
        : Stream.concat(Stream.of(first), differing.stream()).toList();
  }
}
