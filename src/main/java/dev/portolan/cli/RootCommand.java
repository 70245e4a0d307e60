package dev.portolan.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `portolan` without a command: the short help.
@Command(name = "portolan", versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "version")
  boolean version;

  /// Read by [Main] before anything runs, because a bug may come before the options are read.
  @Option(names = "--stacktrace", scope = ScopeType.INHERIT, descriptionKey = "stacktrace")
  boolean stacktrace;

  private final Terminal terminal;

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      descriptionKey = "quiet")
  void quiet(boolean quiet) {
    if (quiet) {
      terminal.beQuiet();
    }
  }

  @Override
  public Integer call() {
    if (spec != null) {
      CommandLine line = spec.commandLine();
      line.usage(line.getOut());
    }
    return ExitCode.DONE;
  }
}
