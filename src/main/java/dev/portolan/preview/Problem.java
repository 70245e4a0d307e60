package dev.portolan.preview;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import org.jspecify.annotations.Nullable;

/// Something an author has to know at once.
///
/// @param location where, or null if it is not in a file
/// @param message what is wrong
/// @param hint what would help, or null
record Problem(@Nullable Location location, Words message, @Nullable Words hint) {

  /// Why a build failed.
  static Problem of(Throwable failure) {
    if (failure instanceof Trouble trouble) {
      return new Problem(trouble.location(), trouble.words(), trouble.hint());
    }
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " (" + trace[0] + ")";
    return new Problem(
        null,
        new Words("Portolan 自身出错：%s", "a bug in Portolan: %s").with(failure + where),
        new Words("预览仍在运行，改动后会再试一次", "the preview goes on; it tries again after the next change"));
  }

  /// What is wrong in a document.
  static Problem of(Finding finding) {
    return new Problem(finding.location(), finding.message(), finding.hint());
  }

  /// The problem in one line, as it stands in a terminal.
  Words line() {
    String prefix = location == null ? "" : location + ": ";
    Words after =
        hint == null ? new Words("", "") : new Words("（" + hint.zh() + "）", " (" + hint.en() + ")");
    return new Words(prefix + message.zh() + after.zh(), prefix + message.en() + after.en());
  }
}
