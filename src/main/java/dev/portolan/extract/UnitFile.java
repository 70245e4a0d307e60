package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A unit file of systemd that stands in a fence, with the variables it gives the program:
/// `Environment=NODE_ID=1 "NODE_NAME=a b"`.
///
/// @param variables each as `NAME=value`
record UnitFile(List<DockerRun.Option> variables) {

  private static final Pattern SERVICE = Pattern.compile("(?m)^[ \\t]*\\[Service][ \\t]*$");
  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*Environment[ \\t]*=(?<said>.*)$");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<quote>[\"'])(?<quoted>[A-Za-z_]\\w*=.*?)\\k<quote>|(?<![\\w=\"'])(?<bare>[A-Za-z_]\\w*=\\S*)");

  UnitFile {
    variables = List.copyOf(variables);
  }

  /// Whether a fence is such a file: it has a section about the service.
  static boolean is(String code) {
    return code.contains("[Service]") && SERVICE.matcher(code).find();
  }

  static UnitFile read(String code) {
    List<DockerRun.Option> variables = new ArrayList<>();
    Matcher line = LINE.matcher(code);
    while (line.find()) {
      Matcher pair = PAIR.matcher(code).region(line.start("said"), line.end("said"));
      while (pair.find()) {
        String quoted = pair.group("quoted");
        String given = quoted == null ? pair.group("bare") : quoted;
        variables.add(DockerRun.Option.at(code, pair.start(), given));
      }
    }
    return new UnitFile(variables);
  }
}
