package dev.portolan.catalog;

import dev.portolan.catalog.ServiceStatements.Addressed;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Words;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds services whose port is stated differently: by two tables or by a heading, which should
/// have one in common, or by an address, which should name one of them.
final class PortContradictions {

  /// The ports that one table gives, or all headings, or the text.
  ///
  /// @param passage where
  /// @param ports all of them
  /// @param protocols what is spoken there, as far as it is said
  /// @param statements the places, each port once
  private record Claim(
      Passage passage, List<PortRange> ports, List<String> protocols, List<Statement> statements) {

    boolean agreesWith(Claim other) {
      return ports.stream().anyMatch(port -> other.ports.stream().anyMatch(port::overlaps));
    }

    boolean isOfSameEnvironments(Claim other) {
      return passage.environments().equals(other.passage.environments());
    }

    /// Where it does not say what is spoken, those say so that it agrees with.
    Claim completedBy(List<Claim> all) {
      List<String> spoken =
          all.stream().filter(this::agreesWith).flatMap(one -> one.protocols.stream()).toList();
      return protocols.isEmpty() ? new Claim(passage, ports, spoken, statements) : this;
    }
  }

  private final Cases cases;
  private final Protocols protocols;

  PortContradictions(Cases cases, Protocols protocols) {
    this.cases = cases;
    this.protocols = protocols;
  }

  Optional<Finding> about(ServiceStatements stated) {
    List<Claim> claims = claims(stated);
    List<Claim> strays =
        stated.addressed().stream()
            .map(address -> address(address, stated.passages()))
            .filter(address -> claims.stream().anyMatch(address::isOfSameEnvironments))
            .filter(address -> claims.stream().noneMatch(address::agreesWith))
            .toList();
    List<Claim> differing =
        claims.stream()
            .filter(
                one ->
                    claims.stream()
                        .anyMatch(
                            other -> contradict(one, other) && !isReached(stated, one, other)))
            .toList();
    if (claims.isEmpty() || (differing.isEmpty() && strays.isEmpty())) {
      return Optional.empty();
    }
    Words what =
        new Words("“%s”的端口前后不一致", "the port of “%s” is stated differently")
            .with(stated.service().name());
    return Optional.of(
        Statement.contradiction(
            what,
            Stream.concat((strays.isEmpty() ? differing : claims).stream(), strays.stream())
                .flatMap(claim -> claim.statements.stream())
                .toList()));
  }

  /// One port for gRPC and another for HTTP are two ports of one service.
  private boolean contradict(Claim one, Claim other) {
    boolean apart =
        !one.protocols.isEmpty()
            && !other.protocols.isEmpty()
            && one.protocols.stream()
                .allMatch(
                    spoken ->
                        other.protocols.stream()
                            .allMatch(heard -> protocols.contradict(spoken, heard)));
    return !one.agreesWith(other)
        && !apart
        && !one.passage.isSameTable(other.passage)
        && cases.same(one.passage, other.passage);
  }

  /// Shared infrastructure is often reached on another port than it listens on, or there are
  /// several of it: a table of calls says nothing against a list.
  private boolean isReached(ServiceStatements stated, Claim one, Claim other) {
    return stated.service().infrastructure()
        && (cases.listsCalls(one.passage) || cases.listsCalls(other.passage));
  }

  private static List<Claim> claims(ServiceStatements stated) {
    List<Claim> claims = new ArrayList<>();
    Set<Location> planned = new HashSet<>();
    stated.planned().forEach(fact -> planned.add(line(fact.location())));
    List<ServiceFact> onlyListed =
        stated.listed().stream().filter(fact -> !planned.contains(line(fact.location()))).toList();
    byPassage(onlyListed, fact -> stated.passages().at(fact.location()))
        .forEach((passage, facts) -> listed(passage, facts).ifPresent(claims::add));
    byPassage(stated.planned(), fact -> stated.passages().at(fact.location()))
        .forEach((passage, facts) -> planned(passage, facts).ifPresent(claims::add));
    planned(Passage.ELSEWHERE, stated.headed()).ifPresent(claims::add);
    return claims.stream().map(claim -> claim.completedBy(claims)).toList();
  }

  private static <T> Map<Passage, List<T>> byPassage(List<T> facts, Function<T, Passage> passage) {
    return facts.stream()
        .collect(Collectors.groupingBy(passage, LinkedHashMap::new, Collectors.toList()));
  }

  private static Optional<Claim> listed(Passage passage, List<ServiceFact> facts) {
    List<ServiceFact> stated = facts.stream().filter(fact -> !fact.ports().isEmpty()).toList();
    return claim(
        passage,
        stated.stream().flatMap(fact -> fact.ports().stream()).toList(),
        List.of(),
        stated.stream().map(fact -> new Statement(join(fact.ports()), fact.location())));
  }

  private static Optional<Claim> planned(Passage passage, List<PortFact> facts) {
    List<PortFact> stated = facts.stream().filter(fact -> !ports(fact).isEmpty()).toList();
    return claim(
        passage,
        stated.stream().flatMap(fact -> ports(fact).stream()).toList(),
        stated.stream().map(PortFact::protocol).filter(Objects::nonNull).toList(),
        stated.stream().map(fact -> new Statement(join(ports(fact)), fact.location())));
  }

  /// What is published, and what listens inside.
  private static List<PortRange> ports(PortFact fact) {
    return Stream.of(Optional.ofNullable(fact.host()), Optional.ofNullable(fact.port()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Claim address(Addressed address, Passages passages) {
    Statement statement = new Statement(address.port().toString(), address.location());
    Passage passage = Passage.elsewhere(passages.environments(address.location()));
    return new Claim(passage, List.of(address.port()), List.of(), List.of(statement));
  }

  private static Optional<Claim> claim(
      Passage passage,
      List<PortRange> ports,
      List<String> protocols,
      Stream<Statement> statements) {
    Map<Words, Statement> once = new LinkedHashMap<>();
    statements.forEach(statement -> once.putIfAbsent(statement.text(), statement));
    return ports.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim(passage, ports, protocols, List.copyOf(once.values())));
  }

  private static Location line(Location location) {
    return Location.of(location.file(), location.line());
  }

  private static String join(List<PortRange> ports) {
    return ports.stream().map(PortRange::toString).collect(Collectors.joining(", "));
  }
}
