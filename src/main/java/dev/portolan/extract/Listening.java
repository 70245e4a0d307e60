package dev.portolan.extract;

import dev.portolan.model.Facts.PortRange;
import org.jspecify.annotations.Nullable;

/// One port of a cell.
///
/// @param port what is listened on
/// @param host what it is published as, or null
/// @param protocol as the cell says beside the number, or null
/// @param note what else the cell says about it, or null
record Listening(
    PortRange port, @Nullable PortRange host, @Nullable String protocol, @Nullable String note) {

  /// The same, published as `other`.
  Listening publishedAs(PortRange other) {
    return new Listening(port, other, protocol, note);
  }

  /// The same, where that is spoken.
  Listening speaking(String spoken) {
    return new Listening(port, host, spoken, note);
  }

  /// The same, where the name of its cell says what sets it apart: `HTTP 端口`, `备用端口`.
  Listening labelled(String label) {
    String spoken = protocol == null ? PortCell.protocolIn(label) : protocol;
    return new Listening(port, host, spoken, note == null && spoken == null ? label : note);
  }
}
