package dev.portolan.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Hands out the ids of one document. They start with `d-`, so that no heading can take an id that
/// the portal itself uses, and the rest is what GitHub makes of a heading, so that links written
/// for GitHub work.
final class Anchors {

  /// The id of the text before the first heading.
  static final String PREFACE = "d-";

  private static final String PREFIX = "d-";
  private static final int LONGEST = 300;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /// The id for a heading, unique in the document.
  String ofHeading(String text) {
    return unique(slug(text));
  }

  /// The id for an anchor that the author named, or an empty string where it is taken already.
  String named(String name) {
    boolean usable = !name.isEmpty() && name.length() <= LONGEST && name.indexOf(' ') < 0;
    return usable && taken.add(name) ? PREFIX + name : "";
  }

  private String unique(String slug) {
    String anchor = slug;
    while (!taken.add(anchor)) {
      anchor = slug + "-" + repeats.merge(slug, 1, Integer::sum);
    }
    return PREFIX + anchor;
  }

  /// GitHub's own rule: lower case, spaces become hyphens, and of the rest only letters, marks,
  /// digits, `-` and `_` stay.
  static String slug(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    lower
        .codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (c == '-' || isWord(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
