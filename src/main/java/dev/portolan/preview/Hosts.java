package dev.portolan.preview;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The names under which the preview may be asked for, each with its port: exactly these and no
/// others. A page of another site can make a browser ask 127.0.0.1 under its own name (DNS
/// rebinding), but not under one of these.
record Hosts(Set<String> authorities, int port) {

  private static final int HTTP = 80;

  /// The names for a server.
  ///
  /// @param host as the user gave it
  /// @param address that the host stands for
  static Hosts of(String host, InetAddress address, int port) {
    Set<String> names = new LinkedHashSet<>();
    names.add(host.contains(":") ? "[" + host + "]" : host);
    names.add(literal(address));
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      names.add("127.0.0.1");
      names.add("[::1]");
      names.add("localhost");
    }
    if (address.isAnyLocalAddress()) {
      names.addAll(ownAddresses());
    }
    Set<String> authorities =
        names.stream().map(name -> name + ":" + port).collect(Collectors.toSet());
    if (port == HTTP) {
      authorities.addAll(names);
    }
    return new Hosts(Set.copyOf(authorities), port);
  }

  /// Where a reader on this machine finds the preview.
  URI address(InetAddress bound) {
    String name = bound.isAnyLocalAddress() ? "127.0.0.1" : literal(bound);
    return URI.create("http://%s:%d/".formatted(name, port));
  }

  /// Whether the preview may be asked for under this name.
  boolean allow(String authority) {
    return authorities.contains(authority);
  }

  /// Whether a page of this origin may ask.
  boolean allowOrigin(String origin) {
    return origin.startsWith("http://") && allow(origin.substring("http://".length()));
  }

  private static Set<String> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(Hosts::literal)
          .collect(Collectors.toSet());
    } catch (SocketException e) {
      return Set.of();
    }
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*", "");
    return text.contains(":") ? "[" + text + "]" : text;
  }
}
