package dev.portolan.cli;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.report.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What a finding means; without a code, all there are.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
  private @Nullable String code;

  private final Context context;

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    @Nullable String wanted = code;
    if (wanted == null) {
      for (Rule rule : Rule.values()) {
        context.terminal().result("%-22s %s%n".formatted(rule.code(), explanation(rule).title()));
      }
      return ExitCode.DONE;
    }
    Rule rule = Rule.named(wanted).orElseThrow(() -> unknown(wanted));
    context.terminal().result(explanation(rule).markdown());
    return ExitCode.DONE;
  }

  private Explanation explanation(Rule rule) {
    return Explanation.of(rule, context.terminal().language());
  }

  private static Trouble unknown(String code) {
    List<String> codes = Arrays.stream(Rule.values()).map(Rule::code).toList();
    return Trouble.usage(
        new Words("没有名为“%s”的规则", "there is no rule \"%s\"").with(code),
        Suggestion.hint(code, codes));
  }
}
