package dev.portolan.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Smooths over what authors write and readers understand, but the parser does not: a table right
/// after a line of text (GitHub accepts it), and MkDocs admonitions, whose indented body would be
/// taken for code. Only whole lines are added and indents replaced, so that columns stay true.
final class Preparation {

  private static final Pattern FENCE = Pattern.compile("[ >]*+(?:[-*+] ++)?(`{3,}+|~{3,}+)(.*+)");
  private static final Pattern SEPARATOR =
      Pattern.compile("[ >]*+\\|?+ *+:?+-++:?+ *+(?:\\| *+:?+-++:?+ *+)*+\\|?+ *+");
  private static final Pattern QUOTE = Pattern.compile("[ >]*+");
  private static final Pattern ADMONITION = Pattern.compile("(?:!!!|\\?\\?\\?\\+?+) ++\\S.*+");

  private final List<String> lines;
  private final StringBuilder text = new StringBuilder();
  private int[] starts;
  private int[] numbers;
  private int size;
  private String fence = "";
  private boolean admonition;

  private Preparation(List<String> lines) {
    this.lines = lines;
    this.starts = new int[lines.size() + 16];
    this.numbers = new int[lines.size() + 16];
  }

  /// @param lines of the file
  /// @param skipped how many lines at the start are not Markdown
  static PreparedText of(List<String> lines, int skipped) {
    Preparation preparation = new Preparation(lines);
    for (int i = 0; i < lines.size(); i++) {
      preparation.take(i, i < skipped ? "" : lines.get(i));
    }
    return new PreparedText(
        preparation.text.toString(),
        Arrays.copyOf(preparation.starts, preparation.size),
        Arrays.copyOf(preparation.numbers, preparation.size));
  }

  private void take(int i, String line) {
    if (!fence.isEmpty()) {
      append(i, admonition ? quoted(line) : line);
      closeFence(line);
      return;
    }
    boolean opens = opensAdmonition(i);
    if (opens || (admonition && !isIndented(line))) {
      admonition = false;
      append(i, "");
    }
    if (opens) {
      admonition = true;
      append(i, "> [!" + line.substring(line.indexOf(' ')).strip() + "]");
      return;
    }
    if (startsTableAfterText(i)) {
      append(i, prefix(line));
    }
    append(i, admonition ? quoted(line) : line);
    openFence(line);
  }

  private boolean opensAdmonition(int i) {
    String line = lines.get(i);
    if (!(line.startsWith("!!!") || line.startsWith("???"))
        || !ADMONITION.matcher(line).matches()) {
      return false;
    }
    int next = i + 1;
    while (next < lines.size() && lines.get(next).isBlank() && next < i + 3) {
      next++;
    }
    return next < lines.size() && lines.get(next).startsWith("    ");
  }

  private static boolean isIndented(String line) {
    return line.isBlank() || line.startsWith("    ");
  }

  private String prefix(String line) {
    if (admonition) {
      return ">";
    }
    var quote = QUOTE.matcher(line);
    return quote.lookingAt() ? quote.group() : "";
  }

  private static String quoted(String line) {
    return line.isBlank() ? ">" : ">" + line.substring(1);
  }

  private void openFence(String line) {
    if (!line.contains("```") && !line.contains("~~~")) {
      return;
    }
    var opening = FENCE.matcher(line);
    if (opening.matches()
        && !(opening.group(1).startsWith("`") && opening.group(2).contains("`"))) {
      fence = opening.group(1);
    }
  }

  private void closeFence(String line) {
    var closing = FENCE.matcher(line);
    if (closing.matches() && closing.group(2).isBlank() && closing.group(1).startsWith(fence)) {
      fence = "";
    }
  }

  private boolean startsTableAfterText(int i) {
    if (i == 0 || i + 1 >= lines.size()) {
      return false;
    }
    String before = lines.get(i - 1);
    String separator = lines.get(i + 1);
    return lines.get(i).indexOf('|') >= 0
        && separator.indexOf('|') >= 0
        && before.indexOf('|') < 0
        && !QUOTE.matcher(before).matches()
        && SEPARATOR.matcher(separator).matches();
  }

  private void append(int i, String line) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    starts[size] = text.length();
    numbers[size++] = i + 1;
    text.append(line.replace('\0', '\uFFFD'));
    if (i + 1 < lines.size()) {
      text.append('\n');
    }
  }
}
