package dev.portolan.cli;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Site;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reports findings; writes nothing.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "SITE", descriptionKey = "site")
  private @Nullable String site;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--fail-on", paramLabel = "LEVEL", descriptionKey = "fail-on")
  private FailOn failOn = FailOn.ERROR;

  private final Context context;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Site charted = context.chart(context.portolan().configure(context.site(site)));
    List<Finding> findings = charted.findings();
    context.terminal().result(Report.of(charted, context.terminal().language()), format);
    context.terminal().say(Tally.of(findings));
    if (!findings.isEmpty()) {
      String code = findings.getFirst().rule().code();
      context
          .terminal()
          .say(
              new Words(
                      "想知道某一条的意思：./portolan explain %s",
                      "what one of them means: ./portolan explain %s")
                  .with(code));
    }
    return failOn.reachedBy(findings) ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
