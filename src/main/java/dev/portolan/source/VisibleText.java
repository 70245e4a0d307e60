package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;

/// Makes visible what deceives the eye: control characters, halves of characters, and marks that
/// turn the direction of writing so that code reads other than it runs (CVE-2021-42574). Each
/// becomes U+FFFD, so that every position holds.
final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';

  private VisibleText() {}

  static Decoded of(String path, String text, List<Finding> findings) {
    char[] chars = null;
    int first = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isHidden(text, i)) {
        continue;
      }
      if (chars == null) {
        chars = text.toCharArray();
        first = i;
      }
      chars[i] = REPLACEMENT;
      count++;
    }
    if (chars == null) {
      return new Decoded(text, findings);
    }
    findings.add(finding(new Lines(text).location(path, first), text.charAt(first), count));
    return new Decoded(new String(chars), findings);
  }

  private static boolean isHidden(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7F && c <= 0x9F)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c >= '\uFFFE'
        || (Character.isHighSurrogate(c)
            && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))))
        || (Character.isLowSurrogate(c)
            && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
  }

  private static Finding finding(Location location, char first, int count) {
    return Finding.of(
        Rule.ENCODING,
        location,
        new Words(
                "文中有 %d 个看不见的控制字符，第一个是 U+%04X；显示为 \uFFFD",
                "%d invisible control characters, the first being U+%04X; shown as \uFFFD")
            .with(count, (int) first),
        new Words("请删去这些字符", "delete them"));
  }
}
