package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes visible what deceives the eye: control characters, halves of characters, and marks that
/// turn the direction of writing so that code reads other than it runs (CVE-2021-42574). Each
/// becomes U+FFFD, so that every position holds.
final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';

  /// What is not seen.
  private enum Kind {
    /// Control characters.
    CONTROL,
    /// Characters that turn the direction of writing.
    DIRECTION,
    /// Halves of characters: lone surrogates.
    HALF
  }

  private VisibleText() {}

  /// The text with all of them replaced, and one finding for each kind, where it first stands.
  static Decoded of(String path, String text, List<Finding> findings) {
    EnumMap<Kind, Integer> first = new EnumMap<>(Kind.class);
    EnumMap<Kind, Integer> count = new EnumMap<>(Kind.class);
    char[] chars = null;
    for (int i = 0; i < text.length(); i++) {
      Kind kind = kind(text, i);
      if (kind != null) {
        chars = chars == null ? text.toCharArray() : chars;
        chars[i] = REPLACEMENT;
        first.putIfAbsent(kind, i);
        count.merge(kind, 1, Integer::sum);
      }
    }
    if (chars == null) {
      return new Decoded(text, findings);
    }
    Lines lines = new Lines(text);
    first.forEach(
        (kind, at) ->
            findings.add(
                finding(
                    lines.location(path, at), kind, text.charAt(at), count.getOrDefault(kind, 1))));
    return new Decoded(new String(chars), findings);
  }

  private static Words one(Kind kind) {
    return switch (kind) {
      case CONTROL -> new Words("控制字符", "a control character");
      case DIRECTION -> new Words("改变书写方向的字符", "a character that turns the direction of writing");
      case HALF -> new Words("半个字符（孤立的代理项）", "half of a character (a lone surrogate)");
    };
  }

  private static Words many(Kind kind) {
    return switch (kind) {
      case CONTROL -> new Words("控制字符", "control characters");
      case DIRECTION -> new Words("改变书写方向的字符", "characters that turn the direction of writing");
      case HALF -> new Words("半个字符（孤立的代理项）", "halves of characters (lone surrogates)");
    };
  }

  private static @Nullable Kind kind(String text, int i) {
    char c = text.charAt(i);
    if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t') {
      return null;
    }
    if (c < ' ' || c <= 0x9F || c >= '\uFFFE') {
      return Kind.CONTROL;
    }
    if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
      return Kind.DIRECTION;
    }
    boolean half =
        (Character.isHighSurrogate(c)
                && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))))
            || (Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
    return half ? Kind.HALF : null;
  }

  private static Finding finding(Location location, Kind kind, char first, int count) {
    Words message =
        count == 1
            ? new Words("文中有 1 个%s：U+%04X；显示为 \uFFFD", "%s, U+%04X; shown as \uFFFD")
                .with(one(kind), (int) first)
            : new Words(
                    "文中有 %2$d 个%1$s，第一个是 U+%3$04X；显示为 \uFFFD",
                    "%2$d %1$s, the first being U+%3$04X; shown as \uFFFD")
                .with(many(kind), count, (int) first);
    Words hint = count == 1 ? new Words("请删去它", "delete it") : new Words("请删去这些字符", "delete them");
    return Finding.of(Rule.ENCODING, location, message, hint);
  }
}
