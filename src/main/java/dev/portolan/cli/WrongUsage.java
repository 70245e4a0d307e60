package dev.portolan.cli;

import dev.portolan.finding.Suggestion;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the arguments, in both languages.
final class WrongUsage {

  private WrongUsage() {}

  static Trouble of(ParameterException e) {
    CommandLine line = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(line.getCommandSpec(), unmatched.getUnmatched().getFirst());
    }
    if (e instanceof MissingParameterException missing) {
      return Trouble.usage(missing(missing.getMissing()), help(line));
    }
    ArgSpec argument = e.getArgSpec();
    String value = e.getValue();
    if (argument != null && value != null) {
      return wrongValue(line, argument, value);
    }
    String message = String.valueOf(e.getMessage());
    return Trouble.usage(new Words("用法不对：%s", "%s").with(message), help(line));
  }

  private static Trouble unmatched(CommandSpec command, String argument) {
    if (argument.startsWith("-")) {
      List<String> options =
          command.options().stream()
              .filter(option -> !option.hidden())
              .map(OptionSpec::longestName)
              .sorted()
              .toList();
      return Trouble.usage(
          new Words("不认识的选项 %s", "unknown option %s").with(argument),
          Suggestion.hint(argument, options));
    }
    if (command.parent() == null) {
      List<String> commands = command.subcommands().keySet().stream().sorted().toList();
      return Trouble.usage(
          new Words("没有“%s”这个命令", "there is no command \"%s\"").with(argument),
          Suggestion.hint(argument, commands));
    }
    return Trouble.usage(
        new Words("多余的参数“%s”", "unexpected argument \"%s\"").with(argument),
        help(command.commandLine()));
  }

  private static Words missing(List<ArgSpec> arguments) {
    String names =
        arguments.stream()
            .map(
                argument ->
                    argument instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : argument.paramLabel())
            .collect(Collectors.joining(", "));
    return new Words("缺少 %s", "%s is missing").with(names);
  }

  private static Trouble wrongValue(CommandLine line, ArgSpec argument, String value) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    @Nullable Object[] allowed = argument.type().getEnumConstants();
    Words words = new Words("%s 不能是“%s”", "%s cannot be \"%s\"").with(name, value);
    return Trouble.usage(
        words,
        allowed == null
            ? help(line)
            : Suggestion.hint(value, Arrays.stream(allowed).map(String::valueOf).toList()));
  }

  private static Words help(CommandLine line) {
    return new Words("用法见 %s --help", "see %s --help")
        .with("./" + line.getCommandSpec().qualifiedName());
  }
}
