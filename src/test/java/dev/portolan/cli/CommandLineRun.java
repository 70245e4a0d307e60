package dev.portolan.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// A command run in this process, with what it wrote.
///
/// @param code its exit code
/// @param out what it wrote to stdout
/// @param err what it wrote to stderr
public record CommandLineRun(int code, String out, String err) {

  /// The day on which all commands run: 1 December 2026.
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

  /// Runs a command in a folder, in English.
  public static CommandLineRun in(Path folder, String... args) {
    return in(folder, Map.of("LANG", "C.UTF-8"), args);
  }

  /// Runs a command in a folder with an environment.
  public static CommandLineRun in(Path folder, Map<String, String> variables, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            folder.toAbsolutePath().normalize(),
            variables,
            TODAY,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    int code = new Main(around).run(args);
    return new CommandLineRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
