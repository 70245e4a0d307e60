package dev.portolan.extract;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the ports of addresses: `http://console.local:8088/login`, `10.0.0.5:3000`,
/// `order-api:9000`.
final class PortAddress {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:jdbc:)?(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://(?:[^\\s/@]*@)?[^\\s/:@]+"
              + "|(?<![\\w.:/-])(?=[\\w.-]*[A-Za-z.])[\\w.-]+)"
              + ":(?<port>\\d{2,5})(?![\\w.:])");

  private PortAddress() {}

  /// Whether a text gives an address with a port.
  static boolean isIn(String text) {
    return ADDRESS.matcher(Plain.halfWidth(text)).find();
  }

  /// The ports of all addresses in a text, as a cell of ports would list them; empty where none has
  /// any.
  static String ports(String text) {
    return ADDRESS
        .matcher(Plain.halfWidth(text))
        .results()
        .map(PortAddress::port)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String port(MatchResult address) {
    String scheme = address.group("scheme");
    boolean spoken = scheme != null && PortCell.isProtocol(scheme);
    return address.group("port") + (spoken ? "/" + scheme : "");
  }
}
