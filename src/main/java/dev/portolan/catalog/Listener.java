package dev.portolan.catalog;

import dev.portolan.model.Catalog.PortUse;
import org.jspecify.annotations.Nullable;

/// A service that listens on a port, and whether nobody else may.
///
/// @param transport over which it claims the port for itself, or null where it claims nothing
record Listener(PortUse use, Protocols.@Nullable Transport transport) {}
