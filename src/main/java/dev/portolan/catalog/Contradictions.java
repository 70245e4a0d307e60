package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/// Finds what the documents of one project state differently in two places.
final class Contradictions {

  private final Services services;
  private final ProtocolContradictions protocols;

  Contradictions(Services services, Protocols protocols) {
    this.services = services;
    this.protocols = new ProtocolContradictions(protocols);
  }

  /// The contradictions in the documents of a project.
  List<Finding> in(Dossier dossier) {
    List<Finding> findings = new ArrayList<>(VariableContradictions.in(dossier));
    for (ServiceStatements stated : ServiceStatements.of(dossier, services)) {
      PortContradictions.about(stated).ifPresent(findings::add);
      findings.addAll(protocols.about(stated));
    }
    return findings;
  }
}
