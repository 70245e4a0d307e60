package dev.portolan.catalog;

import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ports that nobody claims in a scope. A port claimed without a scope counts as taken in every
/// one.
final class FreePorts {

  /// Ports below are for services that run as root.
  private static final int FIRST_USER_PORT = 1024;

  /// Ports from here on are given out to clients by the operating system (Linux's default
  /// `ip_local_port_range`).
  private static final int FIRST_EPHEMERAL_PORT = 32768;

  private static final int LAST_PORT = 65535;

  private final BitSet taken;

  private FreePorts(BitSet taken) {
    this.taken = taken;
  }

  static FreePorts in(Map<PortRange, List<PortUse>> ports, String scope) {
    BitSet taken = new BitSet(LAST_PORT + 1);
    ports.forEach(
        (port, uses) -> {
          if (uses.stream().anyMatch(use -> use.scope() == null || scope.equals(use.scope()))) {
            taken.set(port.from(), port.to() + 1);
          }
        });
    return new FreePorts(taken);
  }

  /// The free range of the same length that is nearest to `port`; the higher of two. It stays among
  /// the same sort of ports: privileged, user or ephemeral.
  Optional<PortRange> nearest(PortRange port) {
    int length = port.to() - port.from() + 1;
    int low = lowest(port.from());
    int high = highest(port.from()) - length + 1;
    for (int distance = 1; distance <= LAST_PORT; distance++) {
      for (int from : new int[] {port.from() + distance, port.from() - distance}) {
        if (from >= low && from <= high && isFree(from, length)) {
          return Optional.of(new PortRange(from, from + length - 1));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFree(int from, int length) {
    int next = taken.nextSetBit(from);
    return next < 0 || next >= from + length;
  }

  private static int lowest(int port) {
    return port < FIRST_USER_PORT
        ? 1
        : port < FIRST_EPHEMERAL_PORT ? FIRST_USER_PORT : FIRST_EPHEMERAL_PORT;
  }

  private static int highest(int port) {
    return port < FIRST_USER_PORT
        ? FIRST_USER_PORT - 1
        : port < FIRST_EPHEMERAL_PORT ? FIRST_EPHEMERAL_PORT - 1 : LAST_PORT;
  }
}
