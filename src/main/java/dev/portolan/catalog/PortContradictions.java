package dev.portolan.catalog;

import dev.portolan.catalog.ServiceStatements.Addressed;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds services whose port is stated differently: by the table of services, the table of ports
/// and a heading, which should have one in common, or by an address, which should name one of them.
final class PortContradictions {

  /// The ports that one kind of place gives.
  ///
  /// @param ports all of them
  /// @param statements the places, each port once
  private record Claim(List<PortRange> ports, List<Statement> statements) {

    boolean agreesWith(Claim other) {
      return ports.stream().anyMatch(port -> other.ports.stream().anyMatch(port::overlaps));
    }
  }

  private PortContradictions() {}

  static Optional<Finding> about(ServiceStatements stated) {
    List<Claim> claims = new ArrayList<>();
    listed(stated.listed()).ifPresent(claims::add);
    planned(stated.planned()).ifPresent(claims::add);
    planned(stated.headed()).ifPresent(claims::add);
    boolean differ =
        claims.stream().anyMatch(one -> claims.stream().anyMatch(other -> !one.agreesWith(other)));
    List<Claim> strays =
        stated.addressed().stream()
            .map(PortContradictions::address)
            .filter(address -> claims.stream().noneMatch(address::agreesWith))
            .toList();
    if (claims.isEmpty() || (!differ && strays.isEmpty())) {
      return Optional.empty();
    }
    Words what =
        new Words("“%s”的端口前后不一致", "the port of “%s” is stated differently")
            .with(stated.service().name());
    return Optional.of(
        Statement.contradiction(
            what,
            Stream.concat(claims.stream(), strays.stream())
                .flatMap(claim -> claim.statements.stream())
                .toList()));
  }

  private static Optional<Claim> listed(List<ServiceFact> facts) {
    List<ServiceFact> stated = facts.stream().filter(fact -> !fact.ports().isEmpty()).toList();
    return claim(
        stated.stream().flatMap(fact -> fact.ports().stream()).toList(),
        stated.stream().map(fact -> new Statement(join(fact.ports()), fact.location())));
  }

  private static Optional<Claim> planned(List<PortFact> facts) {
    return claim(
        facts.stream().flatMap(fact -> ports(fact).stream()).toList(),
        facts.stream()
            .filter(fact -> !ports(fact).isEmpty())
            .map(fact -> new Statement(join(ports(fact)), fact.location())));
  }

  /// What is published, and what listens inside.
  private static List<PortRange> ports(PortFact fact) {
    return Stream.of(Optional.ofNullable(fact.host()), Optional.ofNullable(fact.port()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Claim address(Addressed address) {
    Statement statement = new Statement(address.port().toString(), address.location());
    return new Claim(List.of(address.port()), List.of(statement));
  }

  private static Optional<Claim> claim(List<PortRange> ports, Stream<Statement> statements) {
    Map<Words, Statement> once = new LinkedHashMap<>();
    statements.forEach(statement -> once.putIfAbsent(statement.text(), statement));
    return ports.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim(ports, List.copyOf(once.values())));
  }

  private static String join(List<PortRange> ports) {
    return ports.stream().map(PortRange::toString).collect(Collectors.joining(", "));
  }
}
