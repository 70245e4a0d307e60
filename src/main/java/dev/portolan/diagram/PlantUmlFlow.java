package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Flow;
import dev.portolan.diagram.Chart.Link;
import dev.portolan.diagram.Chart.Unreadable;
import dev.portolan.diagram.Glyph.Pen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the component and deployment diagrams of PlantUML: elements of every kind, groups, lines
/// with their words, and notes.
final class PlantUmlFlow {

  private static final String KIND =
      "(?:component|package|node|cloud|database|rectangle|folder|frame|card|agent|artifact|storage"
          + "|hexagon|usecase|file|stack|process|queue|collections|actor|interface|boundary"
          + "|control|entity|person|label)";
  private static final String NAME =
      "(?:\"[^\"]*\"|\\[[^\\[\\]]*]|\\([^)]+\\)|:[^:]+:|[\\p{L}\\p{N}_.]+(?:-[\\p{L}\\p{N}_]+)*)";
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?:"
              + KIND
              + "\\s+|\\(\\)\\s*)(?<one>"
              + NAME
              + ")(?:\\s+as\\s+(?<other>"
              + NAME
              + "))?"
              + "(?:\\s*<<.*?>>)?(?:\\s*#\\S+)?\\s*(?<open>\\{)?");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<one>\\[[^\\[\\]]*]|\\([^)]+\\)|:[^:]+:)(?:\\s+as\\s+(?<other>"
              + NAME
              + "))?"
              + "(?:\\s*<<.*?>>)?(?:\\s*#\\S+)?(?<open>\\{)?");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:\\(\\)\\s*)?(?<from>"
              + NAME
              + ")\\s*(?<back><\\|?|\\*|o(?=[-.])|\\+(?=[-.]))?"
              + "(?<body>[-.=]++(?:\\[[^\\]]*+])?+"
              + "(?:(?:left|right|up|down|le|ri|do|l|r|u|d)(?=[-.=]))?+[-.=]*+)"
              + "(?<forth>\\|?>|\\*|o(?=\\s)|\\+)?\\s*(?:\\(\\)\\s*)?(?<to>"
              + NAME
              + ")\\s*(?::\\s*(?<words>.*))?");
  private static final Pattern TITLE = Pattern.compile("title\\s+(.*)");

  /// A note beside a thing, or beside the one named last.
  private static final Pattern NOTE =
      Pattern.compile(
          "note\\s+(?:left|right|top|bottom)(?:\\s+of\\s+(?<of>"
              + NAME
              + "))?(?:\\s*#\\w+)?\\s*(?::\\s*(?<words>.*))?");

  /// A note that lines lead to as to a thing.
  private static final Pattern NAMED_NOTE =
      Pattern.compile(
          "note\\s+(?:(?<words>\"[^\"]*\")\\s+)?as\\s+(?<id>[\\p{L}\\p{N}_.]+)(?:\\s*#\\w+)?");

  private static final Pattern END_OF_NOTE = Pattern.compile("end\\s*note");
  private static final Pattern ACROSS = Pattern.compile("left to right direction");
  private static final Pattern LOOKS =
      Pattern.compile(
          "(?:top to bottom direction|hide|show|header|footer|caption|scale|skinparam)\\b.*"
              + "|!(?:theme|pragma)\\b.*");

  private final FlowDraft draft = new FlowDraft();
  private final Map<String, String> aliases = new HashMap<>();
  private String latest = "";

  private PlantUmlFlow() {}

  /// Whether a line can be no part of a sequence.
  static boolean starts(String line) {
    boolean also =
        line.matches("(?:database|queue|collections|actor|boundary|control|entity)\\b[^{]*");
    return !also && (ELEMENT.matcher(line).matches() || SHORT.matcher(line).lookingAt());
  }

  static Flow read(List<String> lines) throws Unreadable {
    PlantUmlFlow reader = new PlantUmlFlow();
    for (int row = 0; row < lines.size(); row++) {
      row = reader.read(lines, row);
    }
    return reader.draft.flow();
  }

  /// Reads what begins in a row and tells in which one it ends.
  private int read(List<String> lines, int row) throws Unreadable {
    String line = lines.get(row).strip();
    Matcher note = NOTE.matcher(line);
    Matcher named = NAMED_NOTE.matcher(line);
    if (!note.matches() && !named.matches()) {
      read(line, row);
      return row;
    }
    String given = (note.matches() ? note : named).group("words");
    int end = given == null ? endOfNote(lines, row) : row;
    String words = given == null ? String.join("\n", lines.subList(row + 1, end)) : given;
    String id = named.matches() ? named.group("id") : "note " + row;
    draft.node(id, Caption.lines(words), Pen.DASHED, row);
    if (note.matches()) {
      String of = note.group("of") == null ? latest : thing(note.group("of"), row);
      if (of.isEmpty()) {
        throw new Unreadable(row);
      }
      draft.link(new Link(id, of, "", Pen.DASHED, false, false, row));
    }
    return end;
  }

  private static int endOfNote(List<String> lines, int row) throws Unreadable {
    for (int end = row + 1; end < lines.size(); end++) {
      if (END_OF_NOTE.matcher(lines.get(end).strip()).matches()) {
        return end;
      }
    }
    throw new Unreadable(row);
  }

  private void read(String line, int row) throws Unreadable {
    if (line.isEmpty() || LOOKS.matcher(line).matches()) {
      return;
    }
    Matcher element = ELEMENT.matcher(line);
    Matcher named = SHORT.matcher(line);
    Matcher title = TITLE.matcher(line);
    if (title.matches()) {
      draft.title(Caption.line(title.group(1)));
    } else if (element.matches()) {
      element(element, row);
    } else if (named.matches()) {
      element(named, row);
    } else if (ACROSS.matcher(line).matches()) {
      draft.runAcross(true);
    } else if (line.equals("}")) {
      draft.close(row);
    } else {
      link(line, row);
    }
  }

  private void element(Matcher element, int row) {
    String one = element.group("one");
    String other = element.group("other");
    boolean turned = other != null && !other.matches("[\\p{L}\\p{N}_.-]+");
    String id = bare(other == null || turned ? one : other);
    String words = bare(turned ? other : one);
    aliases.put(bare(one), id);
    if (element.group("open") != null) {
      draft.open(id, Caption.line(words), row);
    } else {
      draft.node(id, Caption.lines(words), Pen.THIN, row);
      latest = id;
    }
  }

  private static String bare(String name) {
    boolean marked = name.length() > 1 && "\"[(:".indexOf(name.charAt(0)) >= 0;
    return marked ? name.substring(1, name.length() - 1).strip() : name;
  }

  private String thing(String name, int row) {
    String bare = bare(name);
    String id = aliases.getOrDefault(bare, bare);
    draft.name(id, row);
    latest = id;
    return id;
  }

  private void link(String line, int row) throws Unreadable {
    Matcher link = LINK.matcher(line);
    if (!link.matches()) {
      throw new Unreadable(row);
    }
    String body = link.group("body");
    draft.link(
        new Link(
            thing(link.group("from"), row),
            thing(link.group("to"), row),
            words(link.group("words")),
            body.indexOf('.') >= 0 ? Pen.DASHED : body.indexOf('=') >= 0 ? Pen.HEAVY : Pen.THIN,
            isHead(link.group("back")),
            isHead(link.group("forth")),
            row));
  }

  private static boolean isHead(@Nullable String sign) {
    return sign != null && (sign.indexOf('<') >= 0 || sign.indexOf('>') >= 0);
  }

  private static String words(@Nullable String words) {
    return words == null ? "" : Caption.line(words);
  }
}
