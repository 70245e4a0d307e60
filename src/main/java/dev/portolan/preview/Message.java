package dev.portolan.preview;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Trouble;
import dev.portolan.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the server tells an open page: which state it should show, what is wrong, and what the last
/// save changed. A message says all there is to know, so one that was missed is made good by the
/// next.
final class Message {

  /// More than anyone reads in a corner of the window; the portal itself has them all.
  private static final int MOST = 50;

  private Message() {}

  /// The message for a page, as JSON in one line.
  static String of(Showing showing, String path) {
    Generation generation = showing.generation();
    List<Problem> problems = new ArrayList<>(showing.problems(path));
    Map<String, @Nullable Object> message = new HashMap<>();
    try {
      message.put("page", PageView.hash(generation, path));
    } catch (Trouble e) {
      problems.add(Problem.of(e));
    }
    message.put("reading", generation.reading().isWhole() ? null : words(generation.reading()));
    message.put("problems", problems.stream().map(Message::problem).toList());
    message.put("findings", findings(generation.findingsOf(path)));
    message.put("errors", count(generation, Severity.ERROR));
    message.put("warnings", count(generation, Severity.WARNING));
    message.put("changed", showing.ripple().pages().stream().limit(MOST).toList());
    message.put("changes", showing.ripple().pages().size());
    message.put("fresh", findings(showing.ripple().fresh()));
    return Json.compact(message);
  }

  private static Map<String, @Nullable Object> words(Reading reading) {
    Map<String, @Nullable Object> json = new HashMap<>();
    json.put("zh", reading.words().zh());
    json.put("en", reading.words().en());
    return json;
  }

  private static long count(Generation generation, Severity severity) {
    return generation.findings().filter(finding -> finding.severity() == severity).count();
  }

  private static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
    return findings.stream().limit(MOST).map(Message::finding).toList();
  }

  private static Map<String, @Nullable Object> finding(Finding finding) {
    Map<String, @Nullable Object> json = problem(Problem.of(finding));
    json.put("level", finding.severity().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static Map<String, @Nullable Object> problem(Problem problem) {
    Map<String, @Nullable Object> json = new HashMap<>();
    Location location = problem.location();
    json.put("where", location == null ? null : location.toString());
    json.put("file", location == null ? null : location.file());
    json.put("line", location == null ? null : location.line());
    json.put(
        "zh",
        sentences(problem.message().zh(), problem.hint() == null ? null : problem.hint().zh()));
    json.put(
        "en",
        sentences(problem.message().en(), problem.hint() == null ? null : problem.hint().en()));
    return json;
  }

  private static List<String> sentences(String message, @Nullable String hint) {
    return hint == null ? List.of(message) : List.of(message, hint);
  }
}
