package dev.portolan.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands beside a number in a list of ports: the name of a service (`order-api`, `订单服务端口`),
/// or words about the port (`管理端口`, `public API`, `内部 gRPC`).
///
/// @param service the service, or null where there are only words
/// @param scope who reaches the port, as the words say, or null
record PortLabel(@Nullable String service, @Nullable String scope) {

  private static final List<String> SCOPES =
      List.of("public", "dmz", "internal", "application", "data", "management", "local");

  static PortLabel of(String label, Lexicon lexicon, Technologies technologies) {
    Optional<String> subject =
        Stream.of("word.port", "word.listen")
            .flatMap(concept -> before(label, concept, lexicon).stream())
            .findFirst();
    if (subject.isPresent()) {
      String name = subject.get();
      boolean named = technologies.named(name).isPresent() || NamedPort.isService(name, lexicon);
      return new PortLabel(named ? name : null, scopeFirst(name, lexicon).orElse(null));
    }
    Optional<String> scope =
        scopeFirst(label, lexicon)
            .filter(word -> isInterface(label.substring(word.length()), lexicon));
    return new PortLabel(scope.isPresent() ? null : label, scope.orElse(null));
  }

  /// What of a text says who reaches a port: `仅本机访问`, `internal only`.
  static boolean isReach(String clause, Lexicon lexicon) {
    String said = Lexicon.fold(clause).strip();
    boolean scoped = false;
    for (String concept : SCOPES) {
      for (String word : longestFirst(lexicon.words("scope." + concept))) {
        scoped = scoped || said.contains(word);
        said = said.replace(word, " ");
      }
    }
    for (String word : longestFirst(lexicon.words("word.reach"))) {
      said = said.replace(word, " ");
    }
    return scoped && said.isBlank();
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream()
        .map(Lexicon::fold)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /// The text before the word that it ends with; nothing where it ends with none.
  private static Optional<String> before(String label, String concept, Lexicon lexicon) {
    String folded = Lexicon.fold(label);
    return lexicon.lastEnd(concept, label) == folded.length()
        ? longestFirst(lexicon.words(concept)).stream()
            .filter(folded::endsWith)
            .findFirst()
            .map(word -> label.substring(0, label.length() - word.length()).strip())
        : Optional.empty();
  }

  private static Optional<String> scopeFirst(String label, Lexicon lexicon) {
    String folded = Lexicon.fold(label);
    return SCOPES.stream()
        .flatMap(scope -> longestFirst(lexicon.words("scope." + scope)).stream())
        .filter(folded::startsWith)
        .filter(word -> !isLetter(folded, word.length()))
        .findFirst()
        .map(word -> label.substring(0, word.length()));
  }

  /// Whether a Latin word goes on, or is joined to another one, as in `internal-api`.
  private static boolean isLetter(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == '-' || text.charAt(at) == '_' || isLatin(text.charAt(at)))
        && isLatin(text.charAt(at - 1));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isInterface(String rest, Lexicon lexicon) {
    return Stream.of(rest.strip().split("[\\s/]+"))
        .allMatch(
            word ->
                word.isEmpty()
                    || PortCell.isProtocol(word)
                    || lexicon.means("word.interface", word));
  }
}
