package dev.portolan.catalog;

import dev.portolan.catalog.ServiceStatements.Addressed;
import dev.portolan.finding.Location;
import dev.portolan.model.Facts.PortRange;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A host with a port, as in `http://order-api:8080/v1` or `nacos:8848`. Of two digits only 80 is
/// taken for a port: `postgres:16` is an image.
///
/// @param name of the host
record HostAddress(String name, Addressed addressed) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.-])(?:[a-z][a-z0-9+.-]*+://(?:[^\\s/@]*+@)?)?([A-Za-z][\\w-]*+):(80|\\d{3,5})(?![\\w.:@-])");
  private static final int LAST_PORT = 65535;

  /// The addresses in a text; a name with dots is another machine's, and says nothing of a service.
  static Stream<HostAddress> in(
      @Nullable String text, @Nullable String protocol, Location location) {
    return text == null
        ? Stream.empty()
        : ADDRESS
            .matcher(text)
            .results()
            .filter(found -> Integer.parseInt(found.group(2)) <= LAST_PORT)
            .map(
                found ->
                    new HostAddress(
                        found.group(1),
                        new Addressed(
                            PortRange.of(Integer.parseInt(found.group(2))), protocol, location)));
  }
}
