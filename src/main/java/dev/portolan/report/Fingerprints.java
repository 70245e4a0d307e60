package dev.portolan.report;

import dev.portolan.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows a finding again in a later version of the documents. A fingerprint stays the same while
/// lines are added or removed elsewhere and while Portolan words its messages anew: it is made of
/// the rule, the file, the line's own text and the words of the author's that the message quotes.
/// Where all of these are the same, the findings are counted.
final class Fingerprints {

  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]*+)[”\"]");

  private Fingerprints() {}

  /// The fingerprint of each finding: 32 hexadecimal digits, all different.
  ///
  /// @param findings all those of a site, in order
  /// @param sources for the text of their lines
  static Map<Finding, String> of(List<Finding> findings, Sources sources) {
    Map<Finding, String> fingerprints = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Finding finding : findings) {
      String key = key(finding, sources);
      int nth = Objects.requireNonNull(seen.merge(key, 1, Integer::sum));
      fingerprints.put(finding, hash(key + "\0" + nth));
    }
    return Map.copyOf(fingerprints);
  }

  private static String key(Finding finding, Sources sources) {
    String line = sources.line(finding.location()).map(String::strip).orElse("");
    String quoted =
        QUOTED
            .matcher(finding.message().en())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining());
    return String.join("\0", finding.rule().code(), finding.location().file(), line, quoted);
  }

  private static String hash(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
