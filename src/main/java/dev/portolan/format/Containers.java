package dev.portolan.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stretches of lines that something encloses: an HTML element such as `<details>`, or a `:::`
/// container. Headings may stand inside, so sections that are moved could tear one apart.
final class Containers {

  private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*+>]\\s+)*(```+|~~~+).*");
  private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");
  private static final Pattern MARK =
      Pattern.compile(
          "<!--|-->|<(?<end>/?)(?<element>[A-Za-z][\\w-]*)\\b[^<>]*?(?<empty>/?)>"
              + "|^\\s*(?<colons>:{3,})\\s*(?<name>\\S*)");

  /// What encloses the rest of the document where its end is missing; any other name in angle
  /// brackets may be a blank to be filled in.
  private static final Set<String> LASTING =
      Set.of("details", "div", "section", "article", "aside", "center", "table", "figure");

  private final Deque<Start> open = new ArrayDeque<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private boolean comment;

  private Containers() {}

  /// From the line where it starts to the one where it ends.
  private record Stretch(int from, int to) {}

  private record Start(String name, int line) {}

  /// Whether each container encloses the same lines when these stand in another order.
  ///
  /// @param order the numbers of all lines
  static boolean stayWhole(Lines lines, List<Integer> order) {
    int[] places = new int[lines.count() + 1];
    boolean moved = false;
    for (int i = 0; i < order.size(); i++) {
      places[order.get(i)] = i;
      moved |= order.get(i) != i + 1;
    }
    return !moved || of(lines).stream().allMatch(stretch -> isWhole(stretch, places));
  }

  private static boolean isWhole(Stretch stretch, int[] places) {
    int first = places[stretch.from];
    int last = places[stretch.to];
    if (last - first != stretch.to - stretch.from) {
      return false;
    }
    for (int line = stretch.from; line <= stretch.to; line++) {
      if (places[line] < first || places[line] > last) {
        return false;
      }
    }
    return true;
  }

  private static List<Stretch> of(Lines lines) {
    Containers containers = new Containers();
    String fence = "";
    for (int line = 1; line <= lines.filled(); line++) {
      String text = lines.text(line);
      Matcher mark = FENCE.matcher(text);
      if (!fence.isEmpty()) {
        fence = text.strip().startsWith(fence) ? "" : fence;
      } else if (!containers.comment && mark.matches()) {
        fence = mark.group(1);
      } else {
        containers.read(CODE.matcher(text).replaceAll(""), line);
      }
    }
    for (Start start : containers.open) {
      if (LASTING.contains(start.name)) {
        containers.stretches.add(new Stretch(start.line, lines.filled()));
      }
    }
    return containers.stretches;
  }

  private void read(String text, int line) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (mark.group().equals("<!--") || mark.group().equals("-->")) {
        comment = mark.group().equals("<!--");
      } else if (!comment && mark.group("colons") != null) {
        note(mark.group("colons"), mark.group("name").isEmpty(), line);
      } else if (!comment && mark.group("empty").isEmpty()) {
        note(mark.group("element").toLowerCase(Locale.ROOT), isEnd(mark), line);
      }
    }
  }

  private static boolean isEnd(Matcher mark) {
    return !mark.group("end").isEmpty();
  }

  /// An end closes the last start of its name.
  private void note(String name, boolean end, int line) {
    if (!end) {
      open.push(new Start(name, line));
      return;
    }
    Iterator<Start> starts = open.iterator();
    while (starts.hasNext()) {
      Start start = starts.next();
      if (start.name.equals(name)) {
        starts.remove();
        if (start.line < line) {
          stretches.add(new Stretch(start.line, line));
        }
        return;
      }
    }
  }
}
