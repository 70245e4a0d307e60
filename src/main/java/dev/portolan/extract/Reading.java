package dev.portolan.extract;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Facts.CallerFact;
import dev.portolan.model.Facts.ConfigFact;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ProtocolFact;
import dev.portolan.model.Facts.ReferenceFact;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Facts.TechnologyFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has been read of one document so far, in reading order. Lives as long as one call of
/// [FactExtractor#extract] and is seen by one thread.
final class Reading {

  final List<ServiceFact> services = new ArrayList<>();
  final List<PortFact> ports = new ArrayList<>();

  /// Ports that tables of services give beside the service; facts only where no row about ports
  /// says the same.
  final List<PortFact> servicePorts = new ArrayList<>();

  /// Ports that a drawing, a Dockerfile or a mere image gives; facts only where nothing else gives
  /// the number.
  final List<PortFact> impliedPorts = new ArrayList<>();

  /// Services that only tables of ports have a column for.
  final List<ServiceFact> listeners = new ArrayList<>();

  /// Variables of tables.
  final List<EnvFact> env = new ArrayList<>();

  /// Variables of lists, fences and headings, which often repeat a table.
  final List<EnvFact> looseEnv = new ArrayList<>();

  final List<ConfigFact> config = new ArrayList<>();
  final List<ProtocolFact> protocols = new ArrayList<>();
  final List<TechnologyFact> technologies = new ArrayList<>();
  final List<DependencyFact> dependencies = new ArrayList<>();
  final List<CallerFact> callers = new ArrayList<>();
  final List<ReferenceFact> references = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  private final String file;

  Reading(String file) {
    this.file = file;
  }

  Location at(Cell cell) {
    return new Location(file, cell.line(), cell.column());
  }

  Location at(int line, int column) {
    return new Location(file, line, column);
  }

  void report(Rule rule, Location location, Words message, @Nullable Words hint) {
    findings.add(new Finding(rule, rule.severity(), location, message, hint));
  }
}
