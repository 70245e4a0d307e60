package dev.portolan.extract;

import dev.portolan.model.Facts;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Facts.TechnologyFact;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Facts, a line each, so that a test can state what it expects in a few words:
///
/// ```
/// service Redis optional
/// port gateway 80 as 8080 HTTP
/// env LOG_LEVEL of gateway optional default "info"
/// needs Kafka
/// used by shop
/// chose PostgreSQL 15 for database
/// ```
final class FactLines {

  private FactLines() {}

  /// The services, ports with a number and variables of a document.
  static List<String> of(Facts facts) {
    return Stream.of(
            facts.services().stream().map(FactLines::service),
            facts.ports().stream().filter(fact -> fact.port() != null).map(FactLines::port),
            facts.env().stream().map(FactLines::variable))
        .flatMap(lines -> lines)
        .toList();
  }

  /// What a document says it needs, who it says needs it, and what was chosen for what.
  static List<String> relations(Facts facts) {
    return Stream.of(
            facts.dependencies().stream().map(fact -> "needs " + fact.target()),
            facts.callers().stream().map(fact -> "used by " + fact.caller()),
            facts.technologies().stream().map(FactLines::technology))
        .flatMap(lines -> lines)
        .distinct()
        .toList();
  }

  static String service(ServiceFact fact) {
    return "service " + fact.name() + necessity(fact.required());
  }

  static String port(PortFact fact) {
    return "port "
        + (fact.service() == null ? "" : fact.service() + " ")
        + fact.port()
        + (fact.host() == null ? "" : " as " + fact.host())
        + (fact.protocol() == null ? "" : " " + fact.protocol());
  }

  static String variable(EnvFact fact) {
    return "env "
        + fact.name()
        + (fact.component() == null ? "" : " of " + fact.component())
        + necessity(fact.required())
        + (fact.defaultValue() == null ? "" : " default \"" + fact.defaultValue() + "\"")
        + (fact.deprecated() ? " deprecated" : "");
  }

  static String technology(TechnologyFact fact) {
    return "chose " + fact.chosen() + (fact.component() == null ? "" : " for " + fact.component());
  }

  private static String necessity(@Nullable Boolean required) {
    return required == null ? "" : required ? " required" : " optional";
  }
}
