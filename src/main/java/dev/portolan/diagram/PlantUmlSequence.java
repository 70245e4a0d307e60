package dev.portolan.diagram;

import dev.portolan.diagram.Chart.Sequence;
import dev.portolan.diagram.Chart.Tip;
import dev.portolan.diagram.Chart.Unreadable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the sequence diagrams of PlantUML: parts, messages, notes, frames, rules and numbers.
final class PlantUmlSequence {

  private static final String NAME = "(?:\"[^\"]*\"|[\\p{L}\\p{N}_.@/]+(?:-[\\p{L}\\p{N}_]+)*)";
  private static final Pattern PART =
      Pattern.compile(
          "(?:create\\s+)?(?:participant|actor|boundary|control|entity|database|collections|queue)"
              + "\\s+(?<one>"
              + NAME
              + ")(?:\\s+as\\s+(?<other>"
              + NAME
              + "))?"
              + "(?:\\s+order\\s+\\d+)?(?:\\s*<<.*?>>)?(?:\\s*#\\S+)?");
  private static final Pattern LOOKS =
      Pattern.compile(
          "(?:deactivate|destroy|create|hide|show|header|footer|caption|scale"
              + "|skinparam|mainframe)\\b.*|!(?:theme|pragma)\\b.*|\\.\\.\\.|\\|\\|.*");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?<from>"
              + NAME
              + ")\\s*(?<arrow>[<\\\\/xo]*-{1,2}(?:\\[[^\\]]*])?-?[>\\\\/xo]*)\\s*"
              + "(?<to>"
              + NAME
              + ")\\s*(?<life>\\+\\+|--|\\*\\*|!!)?\\s*(?:#\\w+\\s*)?"
              + "(?::\\s*(?<words>.*))?");
  private static final Pattern BUSY = Pattern.compile("activate\\b.*");
  private static final Pattern ANSWER = Pattern.compile("return(?:\\s+(.*))?");
  private static final Pattern NOTE =
      Pattern.compile(
          "[hr]?note\\s+(?<side>left|right|over|across)(?:\\s+of)?(?:\\s+(?<first>"
              + NAME
              + "))?"
              + "(?:\\s*,\\s*(?<last>"
              + NAME
              + "))?(?:\\s*#\\S+)?\\s*(?<words>:.*)?");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "ref\\s+(?<side>over)\\s+(?<first>"
              + NAME
              + ")(?:\\s*,\\s*(?<last>"
              + NAME
              + "))?\\s*:(?<words>.*)");
  private static final Pattern FRAME =
      Pattern.compile("(alt|opt|loop|par|break|critical|group)(?:\\s+(.*))?");
  private static final Pattern NEXT = Pattern.compile("(else)(?:\\s+(.*))?");
  private static final Pattern RULE =
      Pattern.compile("==+\\s*(.*?)\\s*==+|\\.\\.\\.(.+?)\\.\\.\\.");
  private static final Pattern TITLE = Pattern.compile("title\\s+(.*)");
  private static final Pattern ZONE = Pattern.compile("box(?:\\s+(?!#)(.*?))?(?:\\s*#\\w+)?");
  private static final Pattern END_OF_NOTE = Pattern.compile("end\\s*[hr]?note");

  private final SequenceDraft draft = new SequenceDraft();
  private final Map<String, String> aliases = new HashMap<>();

  /// Whom each part that is busy answers, the latest first.
  private final Deque<Message> asked = new ArrayDeque<>();

  private @Nullable Message last;

  /// Who asked whom.
  private record Message(String from, String to) {}

  private PlantUmlSequence() {}

  static Sequence read(List<String> lines) throws Unreadable {
    PlantUmlSequence reader = new PlantUmlSequence();
    for (int row = 0; row < lines.size(); row++) {
      row = reader.read(lines, row);
    }
    return reader.draft.sequence();
  }

  /// Reads what begins in a row and tells in which one it ends.
  private int read(List<String> lines, int row) throws Unreadable {
    String line = lines.get(row).strip();
    if (line.isEmpty() || LOOKS.matcher(line).matches()) {
      return row;
    }
    Matcher part = PART.matcher(line);
    Matcher note = NOTE.matcher(line);
    Matcher reference = REFERENCE.matcher(line);
    Matcher title = TITLE.matcher(line);
    if (title.matches()) {
      draft.title(Caption.line(title.group(1)));
    } else if (part.matches()) {
      part(part, row);
    } else if (note.matches()) {
      return note(note, lines, row);
    } else if (reference.matches()) {
      add(reference, Caption.lines(reference.group("words")), row);
    } else if (line.startsWith("autonumber")) {
      draft.number();
    } else if (BUSY.matcher(line).matches()) {
      asked.push(latest(row));
    } else if (line.startsWith("return")) {
      answer(line, row);
    } else if (!readFrame(line, row)) {
      message(line, row);
    }
    return row;
  }

  /// `participant "Words" as id`, or the other way round.
  private void part(Matcher part, int row) {
    String one = part.group("one");
    String other = part.group("other");
    boolean turned = other != null && other.startsWith("\"");
    String id = other == null || turned ? one : other;
    String words = turned ? other : one;
    aliases.put(Caption.line(one), Caption.line(id));
    draft.part(Caption.line(id), Caption.lines(words), row);
  }

  private String id(String name) {
    String plain = Caption.line(name);
    return aliases.getOrDefault(plain, plain);
  }

  private int note(Matcher note, List<String> lines, int row) throws Unreadable {
    if (note.group("words") != null) {
      add(note, Caption.lines(note.group("words").substring(1)), row);
      return row;
    }
    StringBuilder words = new StringBuilder();
    for (int end = row + 1; end < lines.size(); end++) {
      if (END_OF_NOTE.matcher(lines.get(end).strip()).matches()) {
        add(note, Caption.lines(words.toString()), row);
        return end;
      }
      words.append(lines.get(end)).append('\n');
    }
    throw new Unreadable(row);
  }

  /// A note without a name stands beside the latest message, on the side of who sent it or of who
  /// got it.
  private void add(Matcher note, List<String> words, int row) throws Unreadable {
    String named = note.group("first");
    boolean left = named == null && "left".equals(note.group("side"));
    String first = named != null ? id(named) : left ? latest(row).from : latest(row).to;
    draft.note(first, note.group("last") == null ? first : id(note.group("last")), words, row);
  }

  private Message latest(int row) throws Unreadable {
    if (last == null) {
      throw new Unreadable(row);
    }
    return last;
  }

  private void answer(String line, int row) throws Unreadable {
    Matcher answer = ANSWER.matcher(line);
    Message question = asked.poll();
    if (question == null || !answer.matches()) {
      throw new Unreadable(row);
    }
    String words = words(answer.group(1));
    draft.message(question.to, question.from, words, true, Tip.HEAD, row);
  }

  private boolean readFrame(String line, int row) throws Unreadable {
    Matcher frame = FRAME.matcher(line);
    Matcher next = NEXT.matcher(line);
    Matcher rule = RULE.matcher(line);
    Matcher zone = ZONE.matcher(line);
    if (frame.matches()) {
      draft.open(frame.group(1), words(frame.group(2)), row);
    } else if (zone.matches()) {
      draft.zone(words(zone.group(1)), row);
    } else if (next.matches()) {
      draft.otherwise(next.group(1), words(next.group(2)), row);
    } else if (line.equals("end") || line.equals("end box")) {
      draft.close(row);
    } else if (rule.matches()) {
      draft.add(new Chart.Divider(words(rule.group(1) == null ? rule.group(2) : rule.group(1))));
    } else {
      return false;
    }
    return true;
  }

  private static String words(@Nullable String words) {
    return words == null ? "" : Caption.line(words);
  }

  private void message(String line, int row) throws Unreadable {
    Matcher message = MESSAGE.matcher(line);
    if (!message.matches()) {
      throw new Unreadable(row);
    }
    String arrow = message.group("arrow").replaceAll("\\[.*]", "");
    boolean back = arrow.indexOf('<') >= 0;
    boolean forth = arrow.indexOf('>') >= 0;
    if (!back && !forth) {
      throw new Unreadable(row);
    }
    String from = id(message.group("from"));
    String to = id(message.group("to"));
    draft.name(from, row);
    boolean turned = back && !forth;
    draft.message(
        turned ? to : from,
        turned ? from : to,
        words(message.group("words")),
        arrow.contains("--"),
        arrow.indexOf('x') >= 0 ? Tip.LOST : back && forth ? Tip.BOTH : Tip.HEAD,
        row);
    last = turned ? new Message(to, from) : new Message(from, to);
    if ("++".equals(message.group("life"))) {
      asked.push(last);
    }
  }
}
