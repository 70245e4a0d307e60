package dev.portolan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A site in a temporary folder, written down in a few lines, for examples of what `check` says.
///
/// @param root the site's folder
public record Folder(Path root) {

  private static final JsonMapper JSON = new JsonMapper();

  /// Writes a file.
  public Folder with(String file, String... lines) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, String.join("\n", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Runs `check` with further options.
  public CommandLineRun check(String... options) {
    String[] arguments = Arrays.copyOf(new String[] {"check", "."}, options.length + 2);
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandLineRun.in(root, Map.of("LANG", "C.UTF-8"), arguments);
  }

  /// What `check` finds of one rule, each as `line: message`.
  public List<String> findings(String rule) {
    return json()
        .valueStream()
        .filter(finding -> finding.get("code").asString().equals(rule))
        .map(finding -> finding.get("line").asInt() + ": " + finding.get("message").asString())
        .toList();
  }

  /// What `check --format json` prints.
  public JsonNode json() {
    return JSON.readTree(check("--format", "json").out());
  }
}
