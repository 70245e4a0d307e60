package dev.portolan.cli;

import dev.portolan.Portolan;
import dev.portolan.finding.Language;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/// Portolan on the command line.
public final class Main {

  private final Surroundings around;
  private final Terminal terminal;

  Main(Surroundings around) {
    this.around = around;
    this.terminal = new Terminal(around);
  }

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] args) {
    Surroundings around =
        new Surroundings(
            Path.of(System.getProperty("portolan.home", "")).toAbsolutePath(),
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            Boolean.getBoolean("portolan.terminal.out"),
            Boolean.getBoolean("portolan.terminal.err"));
    int code = new Main(around).run(args);
    System.exit(code);
  }

  /// UTF-8, whatever the locale: documents are written in it, and so are their findings.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// Runs one command; returns its exit code.
  int run(String... args) {
    try {
      return commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      return complain(
          Trouble.machine(
              new Words("内存不够", "out of memory"),
              new Words("例如设置 PORTOLAN_OPTS=-Xmx4g", "set PORTOLAN_OPTS=-Xmx4g, for instance"),
              e));
    } catch (Throwable bug) {
      return report(bug, args);
    }
  }

  private CommandLine commandLine() {
    StageClock stages = new StageClock();
    Context context =
        new Context(
            new Portolan(around.home(), around.cache(), stages),
            stages,
            terminal,
            around.folder(),
            around.clock());
    CommandLine line =
        new CommandLine(new RootCommand(terminal))
            .addSubcommand(new BuildCommand(context))
            .addSubcommand(new ServeCommand(context))
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new FmtCommand(context))
            .addSubcommand(new QueryCommand(context))
            .addSubcommand(new NewCommand(context))
            .addSubcommand(new ExplainCommand(context));
    return line.setResourceBundle(help())
        .setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, _) -> complain(WrongUsage.of(e)))
        .setExecutionExceptionHandler((e, _, result) -> failed(e, result.originalArgs()));
  }

  private ResourceBundle help() {
    Locale locale = terminal.language() == Language.ZH ? Locale.CHINESE : Locale.ROOT;
    return ResourceBundle.getBundle(
        "dev.portolan.cli.help",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private int failed(Exception e, List<String> args) {
    return switch (e) {
      case Trouble trouble -> complain(trouble);
      case UncheckedIOException io -> complain(refused(io));
      case IOException io -> complain(refused(io));
      default -> report(e, args.toArray(String[]::new));
    };
  }

  private static Trouble refused(Exception e) {
    String message = String.valueOf(e.getMessage());
    return Trouble.machine(
        new Words("读写失败：%s", "reading or writing failed: %s").with(message), null, e);
  }

  private int complain(Trouble trouble) {
    terminal.complain(trouble);
    return ExitCode.of(trouble);
  }

  private int report(Throwable bug, String... args) {
    around
        .err()
        .println(
            "portolan: error: "
                + new Words(
                        "这是 Portolan 自己的缺陷，请告诉我们：%s",
                        "this is a bug in Portolan, please report it: %s")
                    .with(bug)
                    .in(terminal.language()));
    if (Arrays.asList(args).contains("--stacktrace")
        || around.variables().containsKey("PORTOLAN_DEBUG")) {
      terminal.trace(bug);
    } else {
      around
          .err()
          .println(
              "hint: "
                  + new Words("加上 --stacktrace 可以看到详情", "add --stacktrace for the details")
                      .in(terminal.language()));
    }
    return ExitCode.BUG;
  }
}
