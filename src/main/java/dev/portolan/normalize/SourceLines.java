package dev.portolan.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of a document, each with what is not to be read blotted out: comments, and code inside
/// a line. Positions stay as they are.
///
/// @param text the line; what is blotted out is spaces
/// @param kind what it is part of
record SourceLines(String text, Kind kind) {

  /// What a line is part of.
  enum Kind {
    /// Text, a heading, a table.
    PROSE,
    /// A fenced block without a language, such as a drawing.
    DRAWING,
    /// A fenced block of some language.
    CODE
  }

  private static final Pattern FENCE =
      Pattern.compile("[\\s>]*+(?:[-*+]\\s++)?(`{3,}+|~{3,}+)(.*+)");

  static List<SourceLines> of(List<String> lines) {
    List<SourceLines> read = new ArrayList<>(lines.size());
    String fence = "";
    Kind kind = Kind.PROSE;
    boolean comment = false;
    for (String line : lines) {
      MatchResult mark = mayFence(line) ? mark(line) : null;
      if (!fence.isEmpty()) {
        boolean ends = mark != null && mark.group(1).startsWith(fence);
        fence = ends ? "" : fence;
        read.add(new SourceLines(ends ? "" : line, kind));
      } else if (!comment && mark != null) {
        fence = mark.group(1);
        kind = mark.group(2).isBlank() ? Kind.DRAWING : Kind.CODE;
        read.add(new SourceLines("", kind));
      } else if (comment || line.indexOf('`') >= 0 || line.contains("<!--")) {
        StringBuilder text = new StringBuilder(line);
        comment = blotComments(text, comment);
        blotCode(text);
        read.add(new SourceLines(text.toString(), Kind.PROSE));
      } else {
        read.add(new SourceLines(line, Kind.PROSE));
      }
    }
    return read;
  }

  private static boolean mayFence(String line) {
    return line.contains("```") || line.contains("~~~");
  }

  /// The mark of a fence, and what stands behind it; null where the line is none.
  private static @Nullable MatchResult mark(String line) {
    Matcher mark = FENCE.matcher(line);
    return mark.matches() ? mark : null;
  }

  /// @return whether a comment is open at the end of the line
  private static boolean blotComments(StringBuilder line, boolean open) {
    boolean inside = open;
    int at = 0;
    while (at < line.length()) {
      int next = line.indexOf(inside ? "-->" : "<!--", at);
      if (inside) {
        int end = next < 0 ? line.length() : next + 3;
        blot(line, at, end);
      }
      if (next < 0) {
        return inside;
      }
      at = inside ? next + 3 : next;
      inside = !inside;
    }
    return inside;
  }

  private static void blotCode(StringBuilder line) {
    int open = line.indexOf("`");
    int close = open < 0 ? -1 : line.indexOf("`", open + 1);
    while (close >= 0) {
      boolean code = close > open + 1;
      if (code) {
        blot(line, open, close + 1);
      }
      open = code ? line.indexOf("`", close + 1) : close;
      close = open < 0 ? -1 : line.indexOf("`", open + 1);
    }
  }

  private static void blot(StringBuilder line, int start, int end) {
    for (int i = start; i < end; i++) {
      line.setCharAt(i, ' ');
    }
  }
}
