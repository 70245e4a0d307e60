package dev.portolan.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a comment behind a value says: `# 并发，可选` that it is about concurrency, and optional.
///
/// @param required whether a clause of it is a mark for required (true) or optional (false)
/// @param text the other clauses, or null
record Remark(@Nullable Boolean required, @Nullable String text) {

  private static final Pattern CLAUSE =
      Pattern.compile("[,，;；。:：(（\\[【]*+(?<said>[^,，;；。:：()（）\\[\\]【】]++)[)）\\]】]?");

  private static final Pattern EDGES = Pattern.compile("^[\\s,，;；。:：–—-]+|[\\s,，;；:：]+$");

  static Remark of(String comment, Lexicon lexicon) {
    Matcher clause = CLAUSE.matcher(comment);
    StringBuilder text = new StringBuilder();
    Boolean required = null;
    while (clause.find()) {
      String said = clause.group("said").strip();
      Boolean stated = necessity(said, lexicon);
      required = stated == null ? required : stated;
      clause.appendReplacement(
          text, stated == null ? Matcher.quoteReplacement(clause.group()) : "");
    }
    String rest = EDGES.matcher(clause.appendTail(text)).replaceAll("");
    return new Remark(required, rest.isEmpty() ? null : rest);
  }

  private static @Nullable Boolean necessity(String clause, Lexicon lexicon) {
    for (Boolean required : List.of(true, false)) {
      if (lexicon.means(required ? "heading.required" : "heading.optional", clause)) {
        return required;
      }
    }
    return null;
  }
}
