package dev.portolan.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.portolan.format.Formatter.Result;
import java.util.List;

/// The difference between two texts of a document, as `diff -u` writes it. Secrets in it are
/// masked, as everywhere.
final class UnifiedDiff {

  private static final int AROUND = 3;

  private UnifiedDiff() {}

  /// @param name of the file
  static String of(String name, Result result) {
    List<String> before = lines(result.before().source().text());
    List<String> after = lines(result.after().source().text());
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            name, name, before, DiffUtils.diff(before, after), AROUND);
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
