package dev.portolan.catalog;

import dev.portolan.finding.Location;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ProtocolFact;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the documents of one project state about one of its services.
///
/// @param listed rows of the tables of services
/// @param planned rows of the tables of ports
/// @param headed ports that headings give, such as `User Service (端口 30001)`
/// @param addressed addresses with the service's name and a port, of endpoints and variables
record ServiceStatements(
    Service service,
    List<ServiceFact> listed,
    List<PortFact> planned,
    List<PortFact> headed,
    List<Addressed> addressed) {

  /// An address that names a service and a port.
  ///
  /// @param protocol that is spoken there, or null
  record Addressed(PortRange port, @Nullable String protocol, Location location) {}

  private ServiceStatements(Service service) {
    this(service, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /// What is stated of each service, by its id.
  static Collection<ServiceStatements> of(Dossier dossier, Services services) {
    Map<Service, ServiceStatements> stated = new TreeMap<>(Comparator.comparing(Service::id));
    for (ServiceFact fact : dossier.facts().services()) {
      services
          .find(dossier.id(), fact.name())
          .ifPresent(found -> in(stated, found).listed.add(fact));
    }
    // A table of services gives its ports as facts of their own too: those cannot contradict their
    // row.
    Set<Location> rows =
        dossier.facts().services().stream()
            .map(fact -> line(fact.location()))
            .collect(Collectors.toSet());
    for (PortFact fact : dossier.facts().ports()) {
      Service service = services.find(dossier.id(), fact.service()).orElse(null);
      Location line = line(fact.location());
      if (service != null && dossier.headings().contains(line)) {
        in(stated, service).headed.add(fact);
      } else if (service != null && !rows.contains(line)) {
        in(stated, service).planned.add(fact);
      }
    }
    addresses(dossier)
        .forEach(
            address ->
                services
                    .find(dossier.id(), address.name())
                    .map(stated::get)
                    .ifPresent(about -> about.addressed.add(address.addressed())));
    return stated.values();
  }

  private static ServiceStatements in(Map<Service, ServiceStatements> stated, Service service) {
    return stated.computeIfAbsent(service, ServiceStatements::new);
  }

  private static Location line(Location location) {
    return Location.of(location.file(), location.line());
  }

  private static Stream<HostAddress> addresses(Dossier dossier) {
    Stream<HostAddress> endpoints =
        dossier.facts().protocols().stream().flatMap(ServiceStatements::ofEndpoint);
    Stream<HostAddress> variables =
        dossier.facts().env().stream().flatMap(ServiceStatements::ofVariable);
    return Stream.concat(endpoints, variables);
  }

  private static Stream<HostAddress> ofEndpoint(ProtocolFact fact) {
    return HostAddress.in(fact.endpoint(), fact.name(), fact.location());
  }

  private static Stream<HostAddress> ofVariable(EnvFact fact) {
    return Stream.of(fact.example(), fact.defaultValue())
        .distinct()
        .flatMap(value -> HostAddress.in(value, null, fact.location()));
  }
}
