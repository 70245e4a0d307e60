/// Reads facts out of a normalised document: services, ports, environment variables and more, each
/// with the place it stands. Tables are recognised by their header and their cells, never by a
/// heading's number.
@NullMarked
package dev.portolan.extract;

import org.jspecify.annotations.NullMarked;
