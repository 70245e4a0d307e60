package dev.portolan.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name an author probably meant, so that a hint can say it.
public final class Nearest {

  private static final int LONGEST = 200;

  /// In a shorter word every letter counts: `附录` is not nearly `目录`.
  private static final int SHORTEST = 3;

  private Nearest() {}

  /// The candidate closest to `written` by edit distance (Levenshtein), if one is close enough to
  /// be a slip of the pen: at most a third of the letters differ. Case does not count.
  public static Optional<String> to(String written, Collection<String> candidates) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int limit = wanted.length() < SHORTEST ? 0 : Math.max(1, wanted.length() / 3);
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= limit)
        .map(candidate -> new Candidate(candidate, distance(wanted, candidate, limit)))
        .filter(candidate -> candidate.distance <= limit)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  /// The edit distance, or some number above `limit` as soon as it is clear that it lies above.
  private static int distance(String wanted, String candidate, int limit) {
    String other = candidate.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      int least = i;
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[other.length()];
  }
}
