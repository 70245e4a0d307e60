package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `docker run` command of a shell fence, over as many lines as it takes.
///
/// @param name the container's name, or else that of the image without registry and tag; null where
///   the command shows neither
/// @param named whether the command gives that name, and not just an image
/// @param ports what `-p` says, with the place of each
/// @param variables what `-e` says
record DockerRun(@Nullable String name, boolean named, List<Option> ports, List<Option> variables) {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:docker|podman|nerdctl)\\s+(?:container\\s+)?(?:run|create)\\b(?:[^\\n"
              + "]*\\\\\\n"
              + ")*+[^\\n"
              + "]*");

  private static final Pattern WORD =
      Pattern.compile("(?:[^\\s\"'\\\\]|\"[^\"]*\"|'[^']*'|\\\\(?!\\s))++");

  /// Options that take no value; several short ones may stand in one word: `-dit`.
  private static final Pattern SWITCH =
      Pattern.compile(
          "-[ditPq]+|--(?:rm|detach|interactive|tty|init|privileged|publish-all|read-only|quiet"
              + "|no-healthcheck|oom-kill-disable|sig-proxy|disable-content-trust)");

  /// A short option with its value in the same word, or behind switches: `-p8080:80`, `-dp`.
  private static final Pattern SHORT = Pattern.compile("-[ditPq]*(?<flag>[a-zA-Z])(?<value>.*)");

  private static final Set<String> PORT_FLAGS = Set.of("-p", "--publish");
  private static final Set<String> VARIABLE_FLAGS = Set.of("-e", "--env");

  private static final Pattern IMAGE =
      Pattern.compile("(?:.*/)?(?<name>[\\w.-]+?)(?::[\\w.-]+)?(?:@.*)?");

  DockerRun {
    ports = List.copyOf(ports);
    variables = List.copyOf(variables);
  }

  /// The value of an option.
  ///
  /// @param line 0-based line of the fence
  /// @param column 1-based
  record Option(String value, int line, int column) {

    static Option at(String code, int offset, String value) {
      int lineStart = code.lastIndexOf('\n', offset - 1) + 1;
      int line = (int) code.substring(0, lineStart).chars().filter(c -> c == '\n').count();
      return new Option(value, line, offset - lineStart + 1);
    }
  }

  static List<DockerRun> in(String code) {
    List<DockerRun> commands = new ArrayList<>();
    Matcher command = COMMAND.matcher(code);
    while (command.find()) {
      int options = code.indexOf(' ', command.start());
      commands.add(read(code, Math.max(options, command.start()), command.end()));
    }
    return commands;
  }

  private static DockerRun read(String code, int start, int end) {
    String name = null;
    String image = null;
    List<Option> ports = new ArrayList<>();
    List<Option> variables = new ArrayList<>();
    Matcher word = WORD.matcher(code).region(start, end);
    while (word.find()) {
      String text = word.group();
      if (text.matches("container|run|create") || SWITCH.matcher(text).matches()) {
        continue;
      }
      if (!text.startsWith("-")) {
        Matcher last = IMAGE.matcher(CellReader.unquoted(text));
        image = last.matches() ? last.group("name") : null;
        break;
      }
      Matcher brief = SHORT.matcher(text);
      boolean isShort = !text.startsWith("--") && brief.matches();
      String flag = isShort ? "-" + brief.group("flag") : text.split("=", 2)[0];
      int value = isShort ? brief.start("value") : flag.length() + 1;
      int at = word.start() + value;
      String given = value < text.length() ? text.substring(value) : "";
      if (given.isEmpty() && word.find()) {
        at = word.start();
        given = word.group();
      }
      String bare = CellReader.unquoted(given.startsWith("=") ? given.substring(1) : given);
      if (flag.equals("--name")) {
        name = bare;
      } else if (PORT_FLAGS.contains(flag)) {
        ports.add(Option.at(code, at, bare));
      } else if (VARIABLE_FLAGS.contains(flag)) {
        variables.add(Option.at(code, at, bare));
      }
    }
    return new DockerRun(name == null ? image : name, name != null, ports, variables);
  }
}
