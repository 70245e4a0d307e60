package dev.portolan.extract;

/// What a table lists. A table may list two things at once: services and the ports they listen on.
enum TableKind {
  SERVICES,
  PORTS,
  ENV,
  CONFIG,
  PROTOCOLS,
  TECHNOLOGIES,
  DEPENDENCIES,
  CALLERS,
  /// Who calls whom, without a port.
  CALLS,
  /// One service, a property a row.
  CARD,
  /// What the document says of itself.
  METADATA
}
