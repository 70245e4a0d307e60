package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Flow;
import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Unreadable;
import dev.portolan.diagram.Glyph.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the flowcharts of Mermaid: nodes of every shape, lines of every kind with their words, and
/// groups. What only says how they look is passed over.
final class MermaidFlow {

  private static final Pattern START =
      Pattern.compile("(?:graph|flowchart(?:-elk)?)(?:\\s+(TB|TD|BT|LR|RL))?\\s*(?:;(?<rest>.*))?");
  private static final Pattern LOOKS =
      Pattern.compile(
          "(?:classDef|class|style|linkStyle|click|direction)\\s.*|acc(?:Title|Descr)\\b.*|%%.*");
  private static final Pattern GROUP =
      Pattern.compile("subgraph(?:\\s+(?<id>[^\\s\\[]+)\\s*\\[(?<title>.*)]|\\s+(?<words>.+))?");
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}_]+(?:(?:-(?![-.>ox]\\s)(?![-.])|[./])[\\p{L}\\p{N}_]+)*");
  private static final Pattern CLASS = Pattern.compile(":::[\\w-]+");

  /// How shapes open, the longest first, and how each may close.
  private static final String[][] SHAPES = {
    {"(((", ")))"}, {"((", "))"}, {"([", "])"}, {"[[", "]]"}, {"[(", ")]"}, {"[/", "/]", "\\]"},
    {"[\\", "\\]", "/]"}, {"{{", "}}"}, {"{", "}"}, {"(", ")"}, {"[", "]"}, {">", "]"}
  };

  private static final Pattern LINE =
      Pattern.compile(
          "(?<back><|[ox](?=--|==|-\\.))?"
              + "(?:(?<thin>--+)(?:(?<a>[>-])|[ox](?=\\s|$|\\|))"
              + "|(?<thick>==+)(?:(?<b>[>=])|[ox](?=\\s|$|\\|))"
              + "|(?<dots>-\\.+-)(?<c>>|[ox](?=\\s|$|\\|))?)");
  private static final Pattern WORDED =
      Pattern.compile(
          "(?<back><)?(?:--(?<thin>[^->|].*?)--+(?<a>[>ox-])"
              + "|==(?<thick>[^=>|].*?)==+(?<b>[>=ox])"
              + "|-\\.(?<dots>[^-].*?)\\.+-(?<c>[>ox])?)");
  private static final Pattern UNSEEN = Pattern.compile("~~~+");
  private static final Pattern LABEL = Pattern.compile("\\|([^|]*)\\|");

  private final FlowDraft draft = new FlowDraft();
  private boolean backwards;
  private String text = "";
  private int at;
  private int row;

  private MermaidFlow() {}

  static boolean starts(String line) {
    return START.matcher(line).matches();
  }

  /// @param start the row of the line that begins it
  static Flow read(String title, List<String> lines, int start) throws Unreadable {
    MermaidFlow reader = new MermaidFlow();
    reader.draft.title(title);
    Matcher first = START.matcher(lines.get(start).strip());
    reader.row = start;
    if (first.matches()) {
      reader.direct(first);
      reader.readLine(Objects.requireNonNullElse(first.group("rest"), ""));
    }
    for (reader.row = start + 1; reader.row < lines.size(); reader.row++) {
      reader.readLine(lines.get(reader.row));
    }
    return reader.draft.flow();
  }

  private void readLine(String line) throws Unreadable {
    for (String statement : statements(line)) {
      read(statement.strip());
    }
  }

  private void direct(Matcher start) {
    String direction = Objects.requireNonNullElse(start.group(1), "TB");
    draft.runAcross(direction.equals("LR") || direction.equals("RL"));
    backwards = direction.equals("BT") || direction.equals("RL");
  }

  /// A line may hold several statements; a semicolon in quotation marks or brackets parts none.
  private static List<String> statements(String line) {
    List<String> statements = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (!quoted) {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        if (c == ';' && depth <= 0) {
          statements.add(line.substring(from, i));
          from = i + 1;
        }
      }
    }
    statements.add(line.substring(from));
    return statements;
  }

  private void read(String statement) throws Unreadable {
    Matcher group = GROUP.matcher(statement);
    if (statement.isEmpty() || LOOKS.matcher(statement).matches()) {
      return;
    }
    if (group.matches()) {
      open(group);
    } else if (statement.equals("end")) {
      draft.close(row);
    } else {
      chain(statement);
    }
  }

  private void open(Matcher group) {
    if (group.group("id") != null) {
      draft.open(group.group("id"), Caption.line(group.group("title")), row);
    } else {
      String words = group.group("words") == null ? "" : Caption.line(group.group("words"));
      draft.open(words.isEmpty() ? "#" + row : words, words, row);
    }
  }

  /// `a & b -->|words| c --> d`
  private void chain(String statement) throws Unreadable {
    text = statement;
    at = 0;
    List<String> from = things();
    while (!isAtEnd()) {
      if (next(UNSEEN) != null) {
        from = things();
        continue;
      }
      Matcher line = next(WORDED);
      Matcher plain = line == null ? next(LINE) : line;
      if (plain == null) {
        throw new Unreadable(row);
      }
      Matcher label = next(LABEL);
      String words = label != null ? label.group(1) : line == null ? "" : words(line);
      List<String> to = things();
      for (String one : from) {
        for (String other : to) {
          draft.link(link(plain, one, other, Caption.line(words)));
        }
      }
      from = to;
    }
  }

  private Link link(Matcher line, String from, String to, String words) {
    Pen pen =
        line.group("thick") != null
            ? Pen.HEAVY
            : line.group("dots") != null ? Pen.DASHED : Pen.THIN;
    String end = first(line.group("a"), line.group("b"), line.group("c"));
    boolean forth = end.equals(">"); // `--o` and `--x` end in a mark, not in a head
    boolean back = "<".equals(line.group("back"));
    return backwards
        ? new Link(to, from, words, pen, forth, back, row)
        : new Link(from, to, words, pen, back, forth, row);
  }

  private static String words(Matcher line) {
    return first(line.group("thin"), line.group("thick"), line.group("dots"));
  }

  private static String first(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }

  private List<String> things() throws Unreadable {
    List<String> things = new ArrayList<>();
    do {
      things.add(thing());
    } while (isNext('&'));
    return things;
  }

  private String thing() throws Unreadable {
    Matcher id = next(ID);
    if (id == null) {
      throw new Unreadable(row);
    }
    if (at < text.length()) {
      for (String[] shape : SHAPES) {
        if (text.startsWith(shape[0], at)) {
          draft.node(id.group(), Caption.lines(inside(shape)), Pen.THIN, row);
          next(CLASS);
          return id.group();
        }
      }
    }
    next(CLASS);
    draft.name(id.group(), row);
    return id.group();
  }

  /// What stands between the signs of a shape, which are passed.
  private String inside(String[] shape) throws Unreadable {
    int from = at + shape[0].length();
    int start = text.indexOf('"', from) == from ? text.indexOf('"', from + 1) : from;
    for (int i = 1; i < shape.length && start >= 0; i++) {
      int end = text.indexOf(shape[i], start);
      if (end >= 0) {
        at = end + shape[i].length();
        return text.substring(from, end);
      }
    }
    throw new Unreadable(row);
  }

  private void pass() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isAtEnd() {
    pass();
    return at >= text.length() || text.startsWith("%%", at);
  }

  private boolean isNext(char sign) {
    pass();
    boolean next = at < text.length() && text.charAt(at) == sign;
    at += next ? 1 : 0;
    return next;
  }

  private @Nullable Matcher next(Pattern pattern) {
    pass();
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }
}
