package dev.portolan.preview;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.Urls;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// The address by which a browser opens a file in the author's editor.
///
/// @param pattern with `{file}` for the absolute path and `{line}`
record Editor(String pattern) {

  private static final Map<String, String> KNOWN =
      Map.of(
          "vscode", "vscode://file{file}:{line}",
          "cursor", "cursor://file{file}:{line}",
          "idea", "idea://open?file={file}&line={line}",
          "textmate", "txmt://open?url=file://{file}&line={line}",
          "zed", "zed://file{file}:{line}");

  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
  private static final Pattern RUNS = Pattern.compile("(javascript|data|vbscript|blob):.*");

  /// The editor that an author names.
  ///
  /// @param written one of those known by name, or an address with `{file}` and, if it likes,
  ///   `{line}`
  /// @throws Trouble if it is neither
  static Editor of(String written) {
    String pattern = KNOWN.getOrDefault(written, written);
    if (!SCHEME.matcher(pattern).matches()
        || RUNS.matcher(pattern).matches()
        || !pattern.contains("{file}")) {
      throw Trouble.usage(
          new Words("不认识的编辑器“%s”", "no such editor: \"%s\"").with(written),
          new Words(
                  "可以是 %s，或者含有 {file} 与 {line} 的地址",
                  "one of %s, or an address with {file} and {line}")
              .with(String.join(", ", KNOWN.keySet().stream().sorted().toList())));
    }
    return new Editor(pattern);
  }

  /// The address for a site, with `{file}` left for a path in it.
  String in(Path site) {
    String folder = Urls.href(site.toAbsolutePath().normalize().toString().replace('\\', '/'));
    String root = folder.startsWith("/") ? folder : "/" + folder; // C:/ on Windows
    return pattern.replace("{file}", (root.endsWith("/") ? root : root + "/") + "{file}");
  }
}
