package dev.portolan.preview;

import dev.portolan.finding.Trouble;
import dev.portolan.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the server tells an open page: which state it should show, and what is wrong. A message
/// says all there is to know, so one that was missed is made good by the next.
final class Message {

  private Message() {}

  /// The message for a page, as JSON in one line.
  static String of(Showing showing, String path) {
    List<Problem> problems = new ArrayList<>(showing.problems(path));
    Map<String, @Nullable Object> message = new HashMap<>();
    try {
      message.put("page", PageView.hash(showing.generation(), path));
    } catch (Trouble e) {
      problems.add(Problem.of(e));
    }
    message.put("problems", problems.stream().map(Message::problem).toList());
    return Json.compact(message);
  }

  private static Map<String, @Nullable Object> problem(Problem problem) {
    Map<String, @Nullable Object> json = new HashMap<>();
    json.put("where", problem.location() == null ? null : problem.location().toString());
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
