package dev.portolan.catalog;

import dev.portolan.model.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares protocols as documents write them, such as `HTTP/HTTPS` or `53/UDP`.
final class Protocols {

  /// What carries a protocol. Two services may share a port number where one speaks TCP and the
  /// other UDP.
  enum Transport {
    TCP,
    UDP,
    /// The document does not say, or says both.
    UNKNOWN;

    /// Whether services on these two could be in each other's way.
    boolean clashesWith(Transport other) {
      return this == other || this == UNKNOWN || other == UNKNOWN;
    }
  }

  /// Concepts whose words are the same protocol to a port: a WebSocket begins as HTTP.
  private static final List<String> FAMILIES = List.of("protocol.http", "protocol.https");

  private final Vocabulary vocabulary;

  /// @param vocabulary its concepts `transport.tcp` and `transport.udp` (each begins with the
  ///   transport's own name and goes on with the protocols it carries), `protocol.http`,
  ///   `protocol.https`
  Protocols(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Transport transport(@Nullable String protocol) {
    if (protocol == null) {
      return Transport.UNKNOWN;
    }
    boolean tcp = false;
    boolean udp = false;
    for (String word : words(protocol)) {
      tcp |= vocabulary.means("transport.tcp", word);
      udp |= vocabulary.means("transport.udp", word);
    }
    return tcp == udp ? Transport.UNKNOWN : tcp ? Transport.TCP : Transport.UDP;
  }

  /// Whether the same port cannot speak both. A bare transport says nothing against a protocol that
  /// it carries, and a port of TCP is another than the same port of UDP.
  boolean contradict(String one, String other) {
    Set<String> first = families(one);
    Set<String> second = families(other);
    return transport(one).clashesWith(transport(other))
        && !first.isEmpty()
        && !second.isEmpty()
        && Collections.disjoint(first, second);
  }

  /// The same where one of the two is what a client speaks to it: HTTPS may end at a proxy in front
  /// of a port of HTTP.
  boolean contradictFromAfar(String one, String other) {
    return contradict(one, other) && !(isWeb(families(one)) && isWeb(families(other)));
  }

  private boolean isWeb(Set<String> families) {
    return families.stream().anyMatch(FAMILIES::contains);
  }

  private Set<String> families(String protocol) {
    Set<String> families = new TreeSet<>();
    for (String word : words(protocol)) {
      if (isCarried(word, "transport.tcp") || isCarried(word, "transport.udp")) {
        families.add(family(word));
      }
    }
    return families;
  }

  private boolean isCarried(String word, String transport) {
    return vocabulary.means(transport, word)
        && !Vocabulary.fold(word).equals(Vocabulary.fold(vocabulary.words(transport).getFirst()));
  }

  private String family(String word) {
    return FAMILIES.stream()
        .filter(concept -> vocabulary.means(concept, word))
        .findFirst()
        .orElseGet(() -> Vocabulary.fold(word));
  }

  /// The whole where it is a known name, such as `HTTP/3`; else its words.
  private List<String> words(String protocol) {
    boolean known =
        vocabulary.means("transport.tcp", protocol) || vocabulary.means("transport.udp", protocol);
    return known ? List.of(protocol) : List.of(protocol.split("[^\\p{L}\\p{N}.-]+"));
  }
}
