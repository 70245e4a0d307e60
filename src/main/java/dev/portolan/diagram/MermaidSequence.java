package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Sequence;
import dev.portolan.diagram.Chart.Unreadable;
import java.util.ArrayDeque;
import java.util.Deque;
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
          "(?:activate|deactivate|destroy|links?|properties|details|title|accTitle|accDescr)\\b.*"
              + "|%%.*");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)note\\s+(?:left of|right of|over)\\s+([^:,]+?)\\s*(?:,\\s*([^:]+?)\\s*)?:\\s*(.*)");
  private static final Pattern FRAME =
      Pattern.compile("(loop|alt|opt|par|critical|break)(?:\\s+(.*))?");
  private static final Pattern UNSEEN = Pattern.compile("(?:rect|box)\\b.*");
  private static final Pattern NEXT = Pattern.compile("(?:else|and|option)(?:\\s+(.*))?");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?<from>[^:]+?)\\s*(?<arrow>(?:<<)?--?(?:>>|>|x|\\)))\\s*[+-]?\\s*(?<to>[^:]+?)\\s*"
              + ":\\s*(?<words>.*)");

  private final SequenceDraft draft = new SequenceDraft();

  /// For each open block, whether it is shown.
  private final Deque<Boolean> open = new ArrayDeque<>();

  private MermaidSequence() {}

  static boolean starts(String line) {
    return line.equals("sequenceDiagram") || line.equals("sequenceDiagram;");
  }

  /// @param start the row of the line that begins it
  static Sequence read(List<String> lines, int start) throws Unreadable {
    MermaidSequence reader = new MermaidSequence();
    for (int row = start + 1; row < lines.size(); row++) {
      reader.read(lines.get(row).strip(), row);
    }
    if (!reader.open.isEmpty()) {
      throw new Unreadable(Math.max(start, lines.size() - 1));
    }
    return reader.draft.sequence(lines.size());
  }

  private void read(String line, int row) throws Unreadable {
    if (line.isEmpty() || LOOKS.matcher(line).matches()) {
      return;
    }
    Matcher part = PART.matcher(line);
    Matcher note = NOTE.matcher(line);
    if (part.matches()) {
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
    if (frame.matches()) {
      draft.open(frame.group(1), words(frame.group(2)));
      open.push(true);
    } else if (UNSEEN.matcher(line).matches()) {
      open.push(false);
    } else if (next.matches()) {
      draft.otherwise(words(next.group(1)), row);
    } else if (line.equals("end")) {
      Boolean shown = open.poll();
      if (shown == null) {
        throw new Unreadable(row);
      }
      if (shown) {
        draft.close(row);
      }
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
        !arrow.equals("->") && !arrow.equals("-->"),
        arrow.startsWith("<<"),
        row);
  }
}
