package dev.portolan.cli;

import dev.portolan.Outcome;
import dev.portolan.cache.Key;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Words;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import dev.portolan.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the portal.
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {

  /// So many errors are shown at once; `check` shows all.
  private static final int SHOWN = 10;

  @Parameters(arity = "0..1", paramLabel = "SITE", descriptionKey = "site")
  private @Nullable String site;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "output")
  private @Nullable String output;

  @Option(names = "--fail-on", paramLabel = "LEVEL", descriptionKey = "build-fail-on")
  private @Nullable FailOn failOn;

  @Option(names = "--timings", descriptionKey = "timings")
  private boolean timings;

  private final Context context;

  BuildCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    SiteConfig written = context.configure(site);
    SiteConfig config = output == null ? written : written.withOutput(context.path(output));
    Key state = context.portolan().state(config);
    Optional<Outcome> standing =
        context
            .portolan()
            .standing(state, config.output())
            .filter(outcome -> !refuses(outcome.findings()));
    if (standing.isPresent()) {
      tell(standing.get().report(context.terminal().language()));
      context
          .terminal()
          .say(new Words("自上次发布以来没有变化", "nothing has changed since it was published"));
      return published(standing.get(), config, start);
    }
    context.portolan().checkOutput(config.output());
    Site charted = context.chart(config);
    tell(Report.of(charted, context.terminal().language()));
    if (refuses(charted.findings())) {
      context
          .terminal()
          .say(new Words("没有发布：有达到 --fail-on 级别的问题", "not published: findings reach --fail-on"));
      return ExitCode.FINDINGS;
    }
    return published(publish(charted, state), config, start);
  }

  private boolean refuses(List<Finding> findings) {
    return failOn != null && failOn.reachedBy(findings);
  }

  /// Says that the portal is there, in the line that scripts rely on.
  private int published(Outcome outcome, SiteConfig config, long start) {
    if (timings) {
      context.terminal().say(context.stages().report().stripTrailing());
    }
    context
        .terminal()
        .say(
            "Published %s of %s to %s in %s s"
                .formatted(
                    Tally.some(outcome.pages(), "page"),
                    Tally.some(outcome.projects(), "project"),
                    output == null ? context.shown(config.output()) : output,
                    seconds(System.nanoTime() - start)));
    FailOn threshold = failOn == null ? FailOn.ERROR : failOn;
    return threshold.reachedBy(outcome.findings()) ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private Outcome publish(Site charted, @Nullable Key state) {
    try (Progress _ = context.progress()) {
      return context.portolan().publish(charted, state);
    }
  }

  private void tell(Report report) {
    Terminal terminal = context.terminal();
    List<Finding> findings = report.findings();
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    terminal.say(report, errors.subList(0, Math.min(SHOWN, errors.size())));
    if (errors.size() > SHOWN) {
      terminal.say(new Words("……还有 %d 个错误", "... and %d more errors").with(errors.size() - SHOWN));
    }
    terminal.say(Tally.of(findings));
    if (!findings.isEmpty()) {
      terminal.say(
          new Words("详情请运行 ./portolan check%s", "run ./portolan check%s for details")
              .with(site == null ? "" : " " + quoted(site)));
    }
  }

  /// An argument as a shell takes it.
  private static String quoted(String argument) {
    return argument.matches("[\\p{L}\\p{N}/._+~-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
  }
}
