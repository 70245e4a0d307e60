package dev.portolan.cli;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reports findings; writes nothing but the baseline it is asked for.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "SITE", descriptionKey = "site")
  private @Nullable String site;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--fail-on", paramLabel = "LEVEL", descriptionKey = "fail-on")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
  private @Nullable String baseline;

  @Option(names = "--write-baseline", paramLabel = "FILE", descriptionKey = "write-baseline")
  private @Nullable String written;

  @Option(names = "--timings", descriptionKey = "timings")
  private boolean timings;

  private final Context context;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    BaselineFile known = baseline == null ? null : BaselineFile.read(context, baseline);
    SiteConfig config = context.configure(site);
    Report all =
        Report.of(
            context.chart(config.withToday(LocalDate.now(context.clock()))),
            context.terminal().language());
    if (written != null) {
      known = BaselineFile.write(context, written, all);
    }
    Report report = known == null ? all : known.baseline().newIn(all);
    context.terminal().result(report, format);
    tell(report.findings());
    if (timings) {
      context.terminal().say(context.stages().report().stripTrailing());
    }
    if (known != null) {
      known.tell(context.terminal(), all);
    }
    return failOn.reachedBy(report.findings()) ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private void tell(List<Finding> findings) {
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
  }
}
