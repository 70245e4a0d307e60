package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a Dockerfile says of the program in the image: `EXPOSE` and `ENV`, over as many lines as
/// they take.
///
/// @param ports each as written
/// @param variables each as `NAME=value`
record ImageRecipe(List<DockerRun.Option> ports, List<DockerRun.Option> variables) {

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?mi)^[ \\t]*(?<verb>EXPOSE|ENV)\\s+(?<said>(?:[^\\n\\\\]|\\\\\\n|\\\\)++)$");

  private static final Pattern NAME = Pattern.compile("(?i)docker(?:file)?\\b.*");
  private static final Pattern FROM = Pattern.compile("(?m)^[ \\t]*FROM\\s+\\S+");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}(?:-\\d{1,5})?(?:/\\w+)?");
  private static final Pattern PAIR =
      Pattern.compile("(?<name>\\w+)=(?<value>\"[^\"]*\"|'[^']*'|[^\\s\\\\]*)");

  /// The old form, with one variable: `ENV NAME value`.
  private static final Pattern APART = Pattern.compile("(?<name>\\w+)\\s+(?<value>[^=].*)");

  ImageRecipe {
    ports = List.copyOf(ports);
    variables = List.copyOf(variables);
  }

  /// Whether a fence is such a file, by its language or by what it begins with.
  static boolean is(String info, String code) {
    boolean told = NAME.matcher(info).matches() || begins(code);
    return told && INSTRUCTION.matcher(code).find();
  }

  /// Whether it is such a file from its first instruction on.
  static boolean isWhole(String info, String code) {
    return begins(code) && is(info, code);
  }

  private static boolean begins(String code) {
    return code.contains("FROM") && FROM.matcher(code).find();
  }

  static ImageRecipe read(String code) {
    List<DockerRun.Option> ports = new ArrayList<>();
    List<DockerRun.Option> variables = new ArrayList<>();
    Matcher instruction = INSTRUCTION.matcher(code);
    while (instruction.find()) {
      int start = instruction.start("said");
      int end = instruction.end("said");
      if (instruction.group("verb").equalsIgnoreCase("EXPOSE")) {
        Matcher port = PORT.matcher(code).region(start, end);
        while (port.find()) {
          ports.add(DockerRun.Option.at(code, port.start(), port.group()));
        }
      } else {
        readVariables(code, start, end, variables);
      }
    }
    return new ImageRecipe(ports, variables);
  }

  private static void readVariables(
      String code, int start, int end, List<DockerRun.Option> variables) {
    boolean apart = APART.matcher(code).region(start, end).matches();
    Matcher pair = (apart ? APART : PAIR).matcher(code).region(start, end);
    while (pair.find()) {
      String name = pair.group("name");
      String value = CellReader.unquoted(pair.group("value"));
      if (!value.contains("$" + name) && !value.contains("${" + name)) {
        variables.add(DockerRun.Option.at(code, pair.start(), name + "=" + value));
      }
    }
  }
}
