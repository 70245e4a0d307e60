package dev.portolan.diagram;

import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a node or a line, free of the markup that languages for diagrams let stand in them.
final class Caption {

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|\\\\n|\\R");

  /// Markup that only says how words look; `List<String>` is words.
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:b|i|u|s|em|strong|small|big|sub|sup|code|span|font|p|div|center|color|size|back)"
              + "(?:[\\s:=/][^<>]*)?>");

  private static final Pattern ICON = Pattern.compile("\\bfa[a-z]?:fa-[\\w-]+\\s*");

  private Caption() {}

  /// The lines of a text as written, with or without quotation marks.
  static List<String> lines(String written) {
    String text = written.strip();
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.length() > 1 && text.startsWith("`") && text.endsWith("`")) {
      text = text.substring(1, text.length() - 1).replace("**", "");
    }
    List<String> lines = BREAK.splitAsStream(text).map(Caption::plain).toList();
    List<String> said = lines.stream().filter(line -> !line.isEmpty()).toList();
    return said.isEmpty() ? List.of("") : said;
  }

  /// A text in one line.
  static String line(String written) {
    return String.join(" ", lines(written));
  }

  /// Lines none of which takes more columns than that, broken where they may be: at spaces, and
  /// between wide characters.
  static List<String> broken(List<String> lines, int columns) {
    List<String> broken = new ArrayList<>();
    for (String line : lines) {
      String rest = line;
      while (DisplayWidth.of(rest) > columns) {
        int end = end(rest, columns);
        broken.add(rest.substring(0, end).strip());
        rest = rest.substring(end).strip();
      }
      broken.add(rest);
    }
    return broken;
  }

  /// The last place to break a line before a column; where there is none, the column.
  private static int end(String line, int columns) {
    int width = 0;
    int end = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int next = i + Character.charCount(c);
      width += DisplayWidth.of(c);
      if (width > columns) {
        return end > 0 ? end : Math.max(i, 1);
      }
      end = c == ' ' || DisplayWidth.of(c) == 2 ? next : end;
      i = next;
    }
    return line.length();
  }

  private static String plain(String line) {
    String text = ICON.matcher(TAG.matcher(line).replaceAll("")).replaceAll("");
    return text.replace("#quot;", "\"")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("#35;", "#")
        .replace("&amp;", "&")
        .strip();
  }
}
