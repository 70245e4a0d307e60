package dev.portolan.check;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Words;
import dev.portolan.model.Comment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment by which an author silences a rule at one place, with the reason: `<!--
/// portolan-ignore port-conflict: shared on purpose -->`. Without a reason it does not count, for
/// the next reader must be able to tell whether it still holds.
///
/// @param written the name of the rule as written
/// @param reason empty where none is given
/// @param reach the lines it speaks for
/// @param location of the comment
record Suppression(String written, String reason, Reach reach, Location location) {

  private static final Pattern COMMENT =
      Pattern.compile("portolan-ignore\\b\\s*+([^:：]*+)(?:[:：](.*+))?", Pattern.DOTALL);
  private static final Pattern SEPARATOR = Pattern.compile("[,，、\\s]+");
  private static final Words EXAMPLE =
      new Words(
          "例如 <!-- portolan-ignore port-conflict: 两者不会同时部署 -->",
          "such as <!-- portolan-ignore port-conflict: never deployed together -->");
  private static final List<String> RULES = Arrays.stream(Rule.values()).map(Rule::code).toList();

  /// Whether a comment means to silence anything.
  static boolean isWritten(Comment comment) {
    return COMMENT.matcher(comment.text()).matches();
  }

  /// What a comment silences: one for each rule it names.
  static List<Suppression> of(Comment comment, Reach reach, String file) {
    Matcher matcher = COMMENT.matcher(comment.text());
    if (!matcher.matches()) {
      return List.of();
    }
    String reason = Optional.ofNullable(matcher.group(2)).orElse("").strip();
    Location location = new Location(file, comment.line(), comment.column());
    return Arrays.stream(SEPARATOR.split(matcher.group(1).strip()))
        .map(rule -> new Suppression(rule, reason, reach, location))
        .toList();
  }

  boolean silences(Finding finding) {
    return !reason.isEmpty()
        && finding.rule().code().equals(written)
        && reach.holds(finding.location().line());
  }

  /// What is wrong with it, if anything.
  ///
  /// @param findings all those of its file
  Optional<Finding> complaint(List<Finding> findings) {
    if (Rule.named(written).isEmpty()) {
      return Optional.of(unknown());
    }
    if (reason.isEmpty()) {
      Words message =
          new Words("这条注释没有写理由，不起作用", "this comment gives no reason, so it silences nothing");
      return Optional.of(Finding.of(Rule.SUPPRESSION, location, message, EXAMPLE));
    }
    if (findings.stream().noneMatch(this::silences)) {
      Words message = new Words("这里没有 %s 可以忽略", "there is no %s here to ignore").with(written);
      Words hint =
          new Words(
              "问题已经解决就删掉注释；也可能是它放的位置不对",
              "delete the comment if the matter is settled; or perhaps it stands in the wrong"
                  + " place");
      return Optional.of(Finding.of(Rule.SUPPRESSION, location, message, hint));
    }
    return Optional.empty();
  }

  private Finding unknown() {
    return written.isEmpty()
        ? Finding.of(
            Rule.SUPPRESSION,
            location,
            new Words("没有写明忽略哪条规则", "the comment names no rule to ignore"),
            EXAMPLE)
        : Finding.of(
            Rule.SUPPRESSION,
            location,
            new Words("没有名为“%s”的规则", "there is no rule \"%s\"").with(written),
            Suggestion.hint(written, RULES));
  }
}
