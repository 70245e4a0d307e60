package dev.portolan.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses what someone meant who wrote a word that is almost one of the known ones.
public final class Suggestion {

  private Suggestion() {}

  /// The known word that `word` is most likely a slip of: at most a third of its letters mistyped,
  /// left out, added or swapped with their neighbour, the first in order where several are as near;
  /// else the one known word that it is the beginning of.
  public static Optional<String> nearest(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int bound = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= bound)
        .min(
            Comparator.<String>comparingInt(
                    candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .or(() -> beginningWith(wanted, known));
  }

  private static Optional<String> beginningWith(String start, Collection<String> known) {
    List<String> longer =
        known.stream()
            .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(start))
            .toList();
    return start.length() >= 3 && longer.size() == 1
        ? Optional.of(longer.getFirst())
        : Optional.empty();
  }

  /// `did you mean "…"?` where there is a near word, else all the known ones.
  public static Words hint(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> new Words("是不是想写“%s”？", "did you mean \"%s\"?").with(near))
        .orElseGet(() -> new Words("可以写：%s", "known here: %s").with(String.join(", ", known)));
  }

  /// The edit distance in which a swap of neighbours counts one (optimal string alignment; Damerau
  /// 1964).
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
