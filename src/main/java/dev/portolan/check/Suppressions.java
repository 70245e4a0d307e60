package dev.portolan.check;

import dev.portolan.finding.Finding;
import dev.portolan.model.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an author has silenced in one document: `<!-- portolan-ignore port-conflict: shared on
/// purpose -->` on the line itself or the line before. Without a reason it does not count, for the
/// next reader must be able to tell whether it still holds.
///
/// @param byLine the rules silenced on each line
record Suppressions(Map<Integer, Set<String>> byLine) {

  private static final String MARK = "portolan-ignore";
  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*+portolan-ignore\\s++([a-z-]++)\\s*+[:：]\\s*+(?!-->)\\S");

  static Suppressions of(SourceFile file) {
    if (!file.text().contains(MARK)) {
      return new Suppressions(Map.of());
    }
    Map<Integer, Set<String>> byLine = new HashMap<>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      while (comment.find()) {
        String rule = comment.group(1);
        byLine.computeIfAbsent(i + 1, _ -> new HashSet<>()).add(rule);
        byLine.computeIfAbsent(i + 2, _ -> new HashSet<>()).add(rule);
      }
    }
    return new Suppressions(byLine);
  }

  boolean silence(Finding finding) {
    return byLine.getOrDefault(finding.location().line(), Set.of()).contains(finding.rule().code());
  }
}
