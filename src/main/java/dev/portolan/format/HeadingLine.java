package dev.portolan.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A heading in its source.
///
/// @param opening the number signs and the space behind them
/// @param content the heading's Markdown
/// @param closing number signs at the end, or empty
/// @param underlined whether the line below underlines it, in place of number signs
record HeadingLine(String opening, String content, String closing, boolean underlined) {

  private static final Pattern SIGNED =
      Pattern.compile("( {0,3}#{1,6}[ \\t]++)(.*?)((?:[ \\t]+#+)?[ \\t]*)");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=++|-++)[ \\t]*+");
  private static final Pattern NAMED = Pattern.compile("[ \\t]*+\\{#[^{}]*+\\}[ \\t]*+$");

  /// What may stand between a number and the title.
  private static final Pattern MARK =
      Pattern.compile("\\uFE0F?+\\u20E3?+[.．、:：)）-]?+[，]?+[ \\t\\u3000]*+");

  private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}`\\[<]*+");

  /// The heading that starts on a line, or null where it is of no plain form.
  ///
  /// @param level of the heading
  static @Nullable HeadingLine of(Lines lines, int line, int level) {
    Matcher signed = SIGNED.matcher(lines.text(line));
    if (signed.matches()) {
      return new HeadingLine(signed.group(1), signed.group(2), signed.group(3), false);
    }
    boolean underlined =
        line < lines.count()
            && UNDERLINE.matcher(lines.text(line + 1)).matches()
            && !lines.text(line).contains("#");
    return underlined
        ? new HeadingLine("#".repeat(level) + " ", lines.text(line).strip(), "", true)
        : null;
  }

  /// The same heading under another number.
  ///
  /// @param old the number it has, or empty
  /// @param number the number it gets, or empty
  /// @param mark what parts that number from the title
  HeadingLine numbered(String old, String number, String mark) {
    String label = number.isEmpty() ? "" : number + mark;
    if (old.isEmpty()) {
      return withContent(label + content);
    }
    int at = content.indexOf(old);
    if (at < 0 || !DECORATION.matcher(content.substring(0, at)).matches()) {
      return this;
    }
    String before = content.substring(0, at);
    String behind = content.substring(at + old.length());
    Matcher parted = MARK.matcher(behind);
    String title = parted.lookingAt() ? behind.substring(parted.end()) : behind;
    boolean emphasised = title.startsWith("*") || title.startsWith("_");
    if (emphasised && !before.isBlank()) {
      return number.isEmpty() ? this : withContent(before + number + behind);
    }
    return withContent(before + label + title);
  }

  /// The heading's Markdown without an anchor the author named.
  String shown() {
    return NAMED.matcher(content).replaceFirst("").strip();
  }

  /// The line in the file.
  String text() {
    return opening + content + closing;
  }

  private HeadingLine withContent(String other) {
    return new HeadingLine(opening, other, closing, underlined);
  }
}
