package dev.portolan.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern CODE = Pattern.compile("`[^`]++`");

  static List<SourceLines> of(List<String> lines) {
    List<SourceLines> read = new ArrayList<>(lines.size());
    String fence = "";
    Kind kind = Kind.PROSE;
    boolean comment = false;
    for (String line : lines) {
      Matcher mark = FENCE.matcher(line);
      boolean fenced = mayFence(line) && mark.matches();
      if (!fence.isEmpty()) {
        boolean ends = fenced && mark.group(1).startsWith(fence);
        fence = ends ? "" : fence;
        read.add(new SourceLines(ends ? "" : line, kind));
      } else if (!comment && fenced) {
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
    if (line.indexOf("`") >= 0) {
      Matcher code = CODE.matcher(line.toString());
      while (code.find()) {
        blot(line, code.start(), code.end());
      }
    }
  }

  private static void blot(StringBuilder line, int start, int end) {
    for (int i = start; i < end; i++) {
      line.setCharAt(i, ' ');
    }
  }
}
