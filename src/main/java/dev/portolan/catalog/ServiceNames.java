package dev.portolan.catalog;

import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides which names mean the same service. It errs on the side of two services: a wrong merge
/// hides one of them, a missed one is cured by an alias in `site-config.yml`.
final class ServiceNames {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9.+#]+|[^\\x00-\\x7F]+");
  private static final Pattern VERSION = Pattern.compile("#?\\d+|[vV]?\\d+(\\.(\\d+|x)){0,3}");
  private static final int LONGEST_NAME = 120;
  private static final String OPENING = "(（[【";
  private static final String CLOSING = ")）]】";

  private final Vocabulary vocabulary;
  private final Map<String, Technology> technologies = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  /// What was asked for before: the same few names stand in most documents.
  private final Map<String, Optional<Technology>> told = new ConcurrentHashMap<>();

  /// @param vocabulary its concepts `service.generic` and `service.qualifier`
  /// @param aliases further names by canonical name, of the site's own
  ServiceNames(
      Vocabulary vocabulary, List<Technology> technologies, Map<String, List<String>> aliases) {
    this.vocabulary = vocabulary;
    for (Technology technology : technologies) {
      this.technologies.put(Vocabulary.fold(technology.name()), technology);
      technology.aliases().forEach(name -> putAlias(name, technology));
    }
    aliases.forEach(
        (canonical, names) -> {
          this.aliases.put(Vocabulary.fold(canonical), canonical);
          names.forEach(name -> this.aliases.put(Vocabulary.fold(name), canonical));
        });
  }

  private void putAlias(String name, Technology technology) {
    technologies.putIfAbsent(Vocabulary.fold(name), technology);
  }

  /// What a name in a document of a project stands for, or null where it holds no letter.
  @Nullable Identity identify(String project, String written) {
    String folded = Vocabulary.fold(written);
    if (folded.isEmpty()) {
      return null;
    }
    String alias = aliases.get(folded);
    Technology technology = technology(alias == null ? written : alias);
    if (technology != null) {
      String name = technology.name();
      return new Identity("technology:" + Vocabulary.fold(name), name, technology, true, false);
    }
    if (alias != null) {
      return new Identity("service:" + Vocabulary.fold(alias), alias, null, true, false);
    }
    if (isGeneric(written)) {
      return new Identity("local:" + project + ":" + folded, written.strip(), null, false, true);
    }
    return new Identity("service:" + folded, written.strip(), null, false, false);
  }

  /// The technology of that name, which may carry a qualifier: `PostgreSQL (主库)`, `Redis Cluster`,
  /// `MySQL 8.4`.
  @Nullable Technology technology(String written) {
    return told.computeIfAbsent(written, name -> Optional.ofNullable(find(name))).orElse(null);
  }

  private @Nullable Technology find(String written) {
    String name = written.strip();
    while (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      Technology technology = technologies.get(Vocabulary.fold(name));
      if (technology != null) {
        return technology;
      }
      String shorter = withoutQualifier(name);
      if (shorter.length() == name.length()) {
        break;
      }
      name = shorter;
    }
    return null;
  }

  /// Whether some word of the name is a technology that listens on that port by default, as in
  /// `pay-mysql` on 3306.
  boolean isDefaultPort(String written, int port) {
    return Stream.concat(Stream.of(written), TOKEN.matcher(written).results().map(m -> m.group()))
        .map(this::technology)
        .filter(Objects::nonNull)
        .anyMatch(technology -> technology.ports().contains(port));
  }

  private boolean isGeneric(String written) {
    return vocabulary.means("service.generic", written)
        || vocabulary.means("service.generic", withoutBrackets(written.strip()));
  }

  private String withoutQualifier(String name) {
    String bare = withoutBrackets(name);
    if (bare.length() < name.length()) {
      return bare;
    }
    int space = name.lastIndexOf(' ');
    if (space > 0 && VERSION.matcher(name.substring(space + 1)).matches()) {
      return name.substring(0, space).strip();
    }
    return vocabulary.words("service.qualifier").stream()
        .filter(word -> endsWithWord(name, word))
        .findFirst()
        .map(word -> trimJoint(name.substring(0, name.length() - word.length())))
        .orElse(name);
  }

  private static boolean endsWithWord(String name, String word) {
    int start = name.length() - word.length();
    return start > 0
        && name.regionMatches(true, start, word, 0, word.length())
        && (word.charAt(0) > 127 || " -_·".indexOf(name.charAt(start - 1)) >= 0);
  }

  private static String trimJoint(String name) {
    int end = name.length();
    while (end > 0 && " -_·".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }

  private static String withoutBrackets(String name) {
    if (name.isEmpty() || CLOSING.indexOf(name.charAt(name.length() - 1)) < 0) {
      return name;
    }
    int open = -1;
    for (int i = 0; i < OPENING.length(); i++) {
      open = Math.max(open, name.lastIndexOf(OPENING.charAt(i)));
    }
    return open > 0 ? name.substring(0, open).strip() : name;
  }
}
