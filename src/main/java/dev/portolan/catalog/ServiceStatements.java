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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the documents of one project state about one of its services.
///
/// @param listed rows of the tables of services
/// @param planned ports of all other places: rows of the tables of ports, text, drawings; those of
///   a row of services too where no other place gives them
/// @param headed ports that headings give, such as `User Service (端口 30001)`
/// @param addressed addresses with the service's name and a port, of endpoints and variables
/// @param passages where all of these stand
record ServiceStatements(
    Service service,
    List<ServiceFact> listed,
    List<PortFact> planned,
    List<PortFact> headed,
    List<Addressed> addressed,
    Passages passages) {

  /// An address that names a service and a port.
  ///
  /// @param protocol that is spoken there, or null
  record Addressed(PortRange port, @Nullable String protocol, Location location) {}

  private ServiceStatements(Service service, Passages passages) {
    this(
        service,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        passages);
  }

  /// What is stated of each service, by its id.
  static Collection<ServiceStatements> of(Dossier dossier, Services services) {
    Map<Service, ServiceStatements> stated = new TreeMap<>(Comparator.comparing(Service::id));
    for (ServiceFact fact : dossier.facts().services()) {
      services
          .find(dossier.id(), fact.name())
          .ifPresent(found -> about(found, dossier, stated).listed.add(fact));
    }
    for (PortFact fact : dossier.facts().ports()) {
      Service service = services.find(dossier.id(), fact.service()).orElse(null);
      if (service != null && dossier.passages().isHeading(fact.location())) {
        about(service, dossier, stated).headed.add(fact);
      } else if (service != null) {
        about(service, dossier, stated).planned.add(fact);
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

  private static ServiceStatements about(
      Service service, Dossier dossier, Map<Service, ServiceStatements> stated) {
    return stated.computeIfAbsent(service, _ -> new ServiceStatements(service, dossier.passages()));
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
