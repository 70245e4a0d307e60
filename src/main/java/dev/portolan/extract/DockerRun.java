package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `docker run` command of a shell fence, over as many lines as it takes.
///
/// @param name the container's name, or null
/// @param ports what `-p` says, with the place of each
/// @param variables what `-e` says
record DockerRun(@Nullable String name, List<Option> ports, List<Option> variables) {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:docker|podman|nerdctl)\\s+(?:container\\s+)?(?:run|create)\\b(?:[^\\n"
              + "]*\\\\\\n"
              + ")*[^\\n"
              + "]*");

  private static final Pattern OPTION =
      Pattern.compile(
          "\\s(?<flag>--name|-p|--publish|-e|--env)(?:\\s+|=)(?<value>\"[^\"]*\"|'[^']*'|(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+)");

  /// The value of an option.
  ///
  /// @param line 0-based line of the fence
  /// @param column 1-based
  record Option(String value, int line, int column) {}

  static List<DockerRun> in(String code) {
    List<DockerRun> commands = new ArrayList<>();
    Matcher command = COMMAND.matcher(code);
    while (command.find()) {
      commands.add(read(code, command.start(), command.end()));
    }
    return commands;
  }

  private static DockerRun read(String code, int start, int end) {
    String name = null;
    List<Option> ports = new ArrayList<>();
    List<Option> variables = new ArrayList<>();
    Matcher option = OPTION.matcher(code).region(start, end);
    while (option.find()) {
      String value = CellReader.unquoted(option.group("value"));
      Option read = at(code, option.start("value"), value);
      switch (option.group("flag")) {
        case "--name" -> name = value;
        case "-p", "--publish" -> ports.add(read);
        default -> variables.add(read);
      }
    }
    return new DockerRun(name, ports, variables);
  }

  private static Option at(String code, int offset, String value) {
    int lineStart = code.lastIndexOf('\n', offset - 1) + 1;
    int line = (int) code.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Option(value, line, offset - lineStart + 1);
  }
}
