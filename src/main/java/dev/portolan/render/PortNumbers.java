package dev.portolan.render;

import dev.portolan.model.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which port or range of the catalog claims a number. With a thousand projects every port's page
/// asks for its neighbours, so the answer must not take a walk through all ports.
final class PortNumbers {

  private static final int NUMBERS = 65_536;

  private final Catalog.@Nullable Port[] byNumber = new Catalog.Port[NUMBERS];

  /// @param ports in the catalog's order: of two that claim a number, the first counts
  PortNumbers(List<Catalog.Port> ports) {
    for (Catalog.Port port : ports.reversed()) {
      for (int number = port.port().from(); number <= port.port().to(); number++) {
        byNumber[number] = port;
      }
    }
  }

  /// @param number 0 to 65535
  Catalog.@Nullable Port at(int number) {
    return byNumber[number];
  }
}
