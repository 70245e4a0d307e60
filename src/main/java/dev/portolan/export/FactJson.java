package dev.portolan.export;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.model.Facts.ConfigFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ProtocolFact;
import dev.portolan.model.Facts.ReferenceFact;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Facts.TechnologyFact;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a document as JSON, each ending with where it stands.
final class FactJson {

  private FactJson() {}

  static Map<String, @Nullable Object> service(ServiceFact fact) {
    return new Members()
        .with("name", fact.name())
        .with("required", fact.required())
        .with("description", fact.description())
        .with(
            "ports",
            fact.ports().stream().map(port -> new Members().range("", port).map()).toList())
        .with("resources", fact.resources())
        .with("scaling", fact.scaling())
        .at(fact.location());
  }

  static Map<String, @Nullable Object> port(PortFact fact) {
    return new Members()
        .with("service", fact.service())
        .range("", fact.port())
        .range("host_", fact.host())
        .with("text", fact.text())
        .with("protocol", fact.protocol())
        .with("scope", fact.scope())
        .with("description", fact.description())
        .with("evidence", fact.evidence().name().toLowerCase(Locale.ROOT))
        .at(fact.location());
  }

  static Map<String, @Nullable Object> env(EnvFact fact) {
    return new Members()
        .with("name", fact.name())
        .with("component", fact.component())
        .with("description", fact.description())
        .with("example", fact.example())
        .with("default", fact.defaultValue())
        .with("required", fact.required())
        .with("secret", fact.secret())
        .with("deprecated", fact.deprecated())
        .at(fact.location());
  }

  static Map<String, @Nullable Object> config(ConfigFact fact) {
    return new Members()
        .with("name", fact.name())
        .with("component", fact.component())
        .with("type", fact.type())
        .with("default", fact.defaultValue())
        .with("description", fact.description())
        .at(fact.location());
  }

  static Map<String, @Nullable Object> protocol(ProtocolFact fact) {
    return new Members()
        .with("name", fact.name())
        .with("purpose", fact.purpose())
        .with("endpoint", fact.endpoint())
        .at(fact.location());
  }

  static Map<String, @Nullable Object> technology(TechnologyFact fact) {
    return new Members()
        .with("component", fact.component())
        .with("chosen", fact.chosen())
        .with("alternatives", fact.alternatives())
        .with("reason", fact.reason())
        .at(fact.location());
  }

  static Map<String, @Nullable Object> reference(ReferenceFact fact) {
    return new Members().with("title", fact.title()).with("url", fact.url()).at(fact.location());
  }

  static Map<String, @Nullable Object> finding(Finding finding, Language language) {
    return new Members()
        .with("code", finding.rule().code())
        .with("severity", finding.severity().word())
        .with("line", finding.location().line())
        .with("message", finding.message().in(language))
        .with("file", finding.location().file())
        .with("column", finding.location().column())
        .map();
  }
}
