package dev.portolan.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a file as lines, each with the line end it has; a byte order mark is kept aside.
/// Lines are numbered from 1, as locations are.
///
/// @param mark the byte order mark, or empty
/// @param lines in their order; only the last may have no line end
record Lines(String mark, List<Line> lines) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(\\r\\n|\\r|\\n|\\z)");

  Lines {
    lines = List.copyOf(lines);
  }

  /// A line.
  ///
  /// @param text without the line end
  /// @param end `\n`, `\r\n` or `\r`; empty at the end of the file
  record Line(String text, String end) {}

  static Lines of(String text) {
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    List<Line> lines = new ArrayList<>();
    Matcher line = LINE.matcher(text).region(mark.length(), text.length());
    boolean open = true;
    while (open && line.find()) {
      lines.add(new Line(line.group(1), line.group(2)));
      open = !line.group(2).isEmpty();
    }
    return new Lines(mark, lines);
  }

  int count() {
    return lines.size();
  }

  /// A line's text.
  String text(int number) {
    return lines.get(number - 1).text();
  }

  boolean isBlank(int number) {
    return text(number).isBlank();
  }

  /// The same with other texts for some lines, by number.
  Lines with(Map<Integer, String> texts) {
    List<Line> changed = new ArrayList<>(lines);
    texts.forEach((number, text) -> changed.set(number - 1, new Line(text, end(number))));
    return new Lines(mark, changed);
  }

  /// The same with other lines in the place of some.
  ///
  /// @param from the first line that is replaced
  /// @param to the last
  Lines with(int from, int to, List<String> texts) {
    List<Line> changed = new ArrayList<>(lines.subList(0, from - 1));
    texts.forEach(text -> changed.add(new Line(text, commonEnd())));
    changed.add(new Line(changed.removeLast().text(), end(to)));
    changed.addAll(lines.subList(to, count()));
    return new Lines(mark, changed);
  }

  /// The same with further lines after one.
  Lines withAfter(int number, List<String> texts) {
    List<String> whole = new ArrayList<>(List.of(text(number)));
    whole.addAll(texts);
    return with(number, number, whole);
  }

  /// How many lines there are up to the last one that is not blank.
  int filled() {
    int filled = count();
    while (filled > 0 && isBlank(filled)) {
      filled--;
    }
    return filled;
  }

  /// The same lines in another order; how the file ends stays.
  ///
  /// @param numbers every line up to the last filled one, each once
  Lines inOrder(List<Integer> numbers) {
    List<Line> changed = new ArrayList<>();
    for (int number : numbers) {
      changed.add(new Line(text(number), end(number).isEmpty() ? commonEnd() : end(number)));
    }
    String last = end(filled());
    changed.add(new Line(changed.removeLast().text(), last));
    changed.addAll(lines.subList(filled(), count()));
    return new Lines(mark, changed);
  }

  private String end(int number) {
    return lines.get(number - 1).end();
  }

  /// The line end that most lines have.
  private String commonEnd() {
    long windows = lines.stream().filter(line -> line.end().equals("\r\n")).count();
    long unix = lines.stream().filter(line -> line.end().equals("\n")).count();
    long old = lines.stream().filter(line -> line.end().equals("\r")).count();
    if (old > windows && old > unix) {
      return "\r";
    }
    return windows > unix ? "\r\n" : "\n";
  }

  /// The whole text, as it goes into a file.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(mark);
    lines.forEach(line -> text.append(line.text()).append(line.end()));
    return text.toString();
  }
}
