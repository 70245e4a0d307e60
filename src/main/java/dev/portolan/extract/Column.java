package dev.portolan.extract;

import java.util.Locale;

/// What a column of a table holds. The words of each are the vocabulary's `column.…`.
enum Column {
  SERVICE("service.name"),
  COMPONENT,
  ENV_NAME("env.name"),
  /// What a variable was called before another column gives it its name.
  FORMER_ENV_NAME("env.former"),
  KEY,
  CONFIG_NAME("config.name"),
  PORT,
  HOST_PORT,
  /// A pair in each cell: the outside port, then the inside one.
  HOST_TO_PORT("port.pair"),
  /// The same the other way round.
  PORT_TO_HOST("port.pair.reversed"),
  PORT_FROM("port.from"),
  PORT_TO("port.to"),
  FORMER_PORT("port.former"),
  PLANNED_PORT("port.planned"),
  PROTOCOL,
  SCOPE,
  PUBLIC,
  DIRECTION,
  DESCRIPTION,
  DEFAULT,
  EXAMPLE,
  OPTIONS,
  REQUIRED,
  OPTIONAL,
  TYPE,
  RESOURCES,
  SCALING,
  SCENARIO,
  TECHNOLOGY,
  ADDRESS,
  STATUS,
  ACTION,
  ENDPOINT,
  CHOSEN,
  ALTERNATIVES,
  REASON,
  DEPENDS_ON,
  /// Who is called in a table of calls; another column says by whom.
  CALLED,
  INTEGRATION,
  VERSION,
  LOCATION,
  INDEX,
  WEBSITE,
  ENVIRONMENT,
  OWNER,
  USED_BY,
  SECRET,
  ELSEWHERE,
  MEASURED,
  PROPERTY,
  PROPERTY_VALUE("property.value");

  private final String concept;

  Column() {
    this.concept = "column." + name().toLowerCase(Locale.ROOT);
  }

  Column(String concept) {
    this.concept = "column." + concept;
  }

  /// The vocabulary's name of its words.
  String concept() {
    return concept;
  }
}
