package dev.portolan.catalog;

import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows the names of environments: `开发`, `staging`, `本番`.
final class Environments {

  private static final String CONCEPT = "environment.";
  private static final String NONE = CONCEPT + "none";

  /// One word in two parts: `pre-prod` is no `prod`.
  private static final Pattern PARTED = Pattern.compile("(?i)\\b(pre|non)[-_ ](?=prod|release)");

  private final Vocabulary vocabulary;
  private final SoughtWords words;
  private final SoughtWords wholes;
  private final Map<String, String> conceptByWord = new HashMap<>();

  /// @param vocabulary its concepts `environment.*`, `word.environment` and `column.environment`
  Environments(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.words = SoughtWords.of(vocabulary, concept -> concept.startsWith(CONCEPT));
    this.wholes = SoughtWords.of(vocabulary, "word.environment"::equals);
    for (String concept : vocabulary.concepts()) {
      if (concept.startsWith(CONCEPT)) {
        vocabulary
            .words(concept)
            .forEach(word -> conceptByWord.put(Vocabulary.fold(word), concept));
      }
    }
  }

  /// Those that a text speaks of.
  Set<String> in(String text) {
    return words.in(PARTED.matcher(text).replaceAll("$1")).stream()
        .map(conceptByWord::get)
        .filter(concept -> !NONE.equals(concept))
        .collect(Collectors.toSet());
  }

  /// Those that the title of a whole document speaks of. `测试管理平台` is a name; `测试环境` is none.
  Set<String> inTitle(String title) {
    return wholes.in(title).isEmpty() ? Set.of() : in(title);
  }

  /// Those that a cell names; a name that nobody foresaw stands for itself.
  Set<String> inCell(String text) {
    Set<String> found = in(text);
    String folded = Vocabulary.fold(text);
    return found.isEmpty() && !folded.isEmpty() ? Set.of(folded) : found;
  }

  /// Whether a column under that header names environments.
  boolean isHeader(String header) {
    return vocabulary.means("column.environment", header);
  }
}
