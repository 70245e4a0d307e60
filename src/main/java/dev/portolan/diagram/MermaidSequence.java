package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Sequence;
import dev.portolan.diagram.Chart.Tip;
import dev.portolan.diagram.Chart.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the sequence diagrams of Mermaid: parts, messages, notes, frames and numbers. What only
/// says how they look, or when a part is busy, is passed over.
final class MermaidSequence {

  private static final Pattern PART =
      Pattern.compile("(?:create\\s+)?(?:participant|actor)\\s+(\\S.*?)(?:\\s+as\\s+(.+))?");
  private static final Pattern LOOKS =
      Pattern.compile(
          "(?:activate|deactivate|destroy|links?|properties|details|accTitle|accDescr)\\b.*"
              + "|%%.*");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)note\\s+(?:left of|right of|over)\\s+([^:,]+?)\\s*(?:,\\s*([^:]+?)\\s*)?:\\s*(.*)");
  private static final Pattern FRAME =
      Pattern.compile("(loop|alt|opt|par|critical|break)(?:\\s+(.*))?");
  private static final Pattern TITLE = Pattern.compile("title\\s*:?\\s+(.*)");
  private static final Pattern COLOUR = Pattern.compile("rect\\b.*");
  private static final Pattern ZONE =
      Pattern.compile(
          "box(?:\\s+(?:#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)|transparent\\b|[A-Za-z]+(?=\\s)))?(?:\\s+(.*))?");
  private static final Pattern NEXT = Pattern.compile("(else|and|option)(?:\\s+(.*))?");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?<from>[^:]+?)\\s*(?<arrow>(?:<<)?--?(?:>>|>|x|\\)))\\s*[+-]?\\s*(?<to>[^:]+?)\\s*"
              + ":\\s*(?<words>.*)");

  private final SequenceDraft draft = new SequenceDraft();

  private MermaidSequence() {}

  static boolean starts(String line) {
    return line.equals("sequenceDiagram") || line.equals("sequenceDiagram;");
  }

  /// @param start the row of the line that begins it
  static Sequence read(String title, List<String> lines, int start) throws Unreadable {
    MermaidSequence reader = new MermaidSequence();
    reader.draft.title(title);
    for (int row = start + 1; row < lines.size(); row++) {
      reader.read(lines.get(row).strip(), row);
    }
    return reader.draft.sequence();
  }

  private void read(String line, int row) throws Unreadable {
    if (line.isEmpty() || LOOKS.matcher(line).matches()) {
      return;
    }
    Matcher part = PART.matcher(line);
    Matcher note = NOTE.matcher(line);
    Matcher title = TITLE.matcher(line);
    if (title.matches()) {
      draft.title(Caption.line(title.group(1)));
    } else if (part.matches()) {
      String words = part.group(2) == null ? part.group(1) : part.group(2);
      draft.part(part.group(1), Caption.lines(words), row);
    } else if (note.matches()) {
      String last = note.group(2) == null ? note.group(1) : note.group(2);
      draft.note(note.group(1), last, Caption.lines(note.group(3)), row);
    } else if (line.toLowerCase(Locale.ROOT).startsWith("autonumber")) {
      draft.number();
    } else if (!readFrame(line, row)) {
      readMessage(line, row);
    }
  }

  private boolean readFrame(String line, int row) throws Unreadable {
    Matcher frame = FRAME.matcher(line);
    Matcher next = NEXT.matcher(line);
    Matcher zone = ZONE.matcher(line);
    if (frame.matches()) {
      draft.open(frame.group(1), words(frame.group(2)), row);
    } else if (COLOUR.matcher(line).matches()) {
      draft.colour(row);
    } else if (zone.matches()) {
      draft.zone(words(zone.group(1)), row);
    } else if (next.matches()) {
      draft.otherwise(next.group(1), words(next.group(2)), row);
    } else if (line.equals("end")) {
      draft.close(row);
    } else {
      return false;
    }
    return true;
  }

  private static String words(@Nullable String words) {
    return words == null ? "" : Caption.line(words);
  }

  private void readMessage(String line, int row) throws Unreadable {
    Matcher message = MESSAGE.matcher(line);
    if (!message.matches()) {
      throw new Unreadable(row);
    }
    String arrow = message.group("arrow");
    draft.message(
        message.group("from"),
        message.group("to"),
        Caption.line(message.group("words")),
        arrow.contains("--"),
        tip(arrow),
        row);
  }

  private static Tip tip(String arrow) {
    if (arrow.endsWith("x")) {
      return Tip.LOST;
    }
    boolean plain = arrow.equals("->") || arrow.equals("-->");
    return plain ? Tip.PLAIN : arrow.startsWith("<<") ? Tip.BOTH : Tip.HEAD;
  }
}
