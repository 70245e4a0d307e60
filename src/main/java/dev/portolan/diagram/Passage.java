package dev.portolan.diagram;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines of PlantUML that are passed over: comments, what only says how a diagram looks, and the
/// words around it.
///
/// @param begin the line that begins them
/// @param end the line that ends them
/// @param braces how many braces are open
record Passage(Pattern begin, Pattern end, int braces) {

  private static final List<Passage> KINDS =
      List.of(
          kind("/'.*", ".*'/"),
          kind("<style>.*", ".*</style>"),
          kind("skinparam\\b.*\\{", "}"),
          kind("legend(?:\\s+(?:left|right|center|top|bottom))*", "end\\s?legend"),
          kind("(?:(?:left|right|center)\\s+)?(?:header|footer)", "end\\s?(?:header|footer)"));

  private static Passage kind(String begin, String end) {
    return new Passage(Pattern.compile(begin), Pattern.compile(end), 0);
  }

  /// What begins with that line; null where it is to be read.
  static @Nullable Passage begunBy(String line) {
    return KINDS.stream().filter(k -> k.begin.matcher(line).matches()).findFirst().orElse(null);
  }

  /// What is left of it after one of its lines; null where that was the last.
  @Nullable Passage after(String line) {
    boolean brace = line.equals("}");
    int open = braces + (line.endsWith("{") ? 1 : 0) - (brace ? 1 : 0);
    boolean ended = end.matcher(line).matches() && (open <= 0 || !brace);
    return ended ? null : new Passage(begin, end, open);
  }
}
