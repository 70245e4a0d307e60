package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/// Finds what the documents of one project state differently in two places.
final class Contradictions {

  private final Services services;
  private final VariableContradictions variables;
  private final PortContradictions ports;
  private final ProtocolContradictions protocols;
  private final ScopeContradictions exposure;

  Contradictions(
      Services services, Meanings meanings, Cases cases, Protocols protocols, Scopes scopes) {
    this.services = services;
    this.variables = new VariableContradictions(meanings);
    this.ports = new PortContradictions(cases, protocols);
    this.protocols = new ProtocolContradictions(protocols);
    this.exposure = new ScopeContradictions(cases, scopes);
  }

  /// The contradictions in the documents of a project.
  List<Finding> in(Dossier dossier) {
    List<Finding> findings = new ArrayList<>(variables.in(dossier));
    for (ServiceStatements stated : ServiceStatements.of(dossier, services)) {
      ports.about(stated).ifPresent(findings::add);
      findings.addAll(protocols.about(stated));
      findings.addAll(exposure.about(stated));
    }
    return findings;
  }
}
