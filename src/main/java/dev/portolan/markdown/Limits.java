package dev.portolan.markdown;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What no document needs, and what would take a parser too long. Looked at before parsing.
final class Limits {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_LINE = 64 << 10;
  private static final int DEEPEST = 100;

  private Limits() {}

  /// Why a document is not parsed, or null where it may be.
  static @Nullable Finding broken(String file, String text, List<String> lines) {
    if (text.length() > LONGEST_TEXT) {
      return Finding.of(
          Rule.FILE_TOO_LARGE,
          Location.of(file, 1),
          new Words("文件超过 1 MiB，按原文显示", "the file is larger than 1 MiB; its source is shown"),
          new Words("拆成几个文件", "split it into several files"));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > LONGEST_LINE) {
        return Finding.of(
            Rule.FILE_TOO_LARGE,
            Location.of(file, i + 1),
            new Words(
                "这一行超过 64 KiB，整个文件按原文显示",
                "this line is longer than 64 KiB; the file's source is shown"),
            new Words("把内容移到附件里，用链接引用", "move it into a file of its own and link to that"));
      }
      if (depth(lines.get(i)) > DEEPEST) {
        return tooComplex(file, i + 1);
      }
    }
    return null;
  }

  /// The finding for a document that cost too much.
  static Finding tooComplex(String file, int line) {
    return Finding.of(
        Rule.MARKDOWN_TOO_COMPLEX,
        Location.of(file, line),
        new Words(
            "Markdown 嵌套太深或太复杂，按原文显示",
            "the Markdown is too deep or too complex; its source is shown"),
        new Words("减少嵌套的引用、列表和括号", "nest fewer quotes, lists and brackets"));
  }

  /// How many quotes and lists a line opens, at most: what stands before its text. A marker is
  /// followed by a space, so a line of dashes opens none.
  private static int depth(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (">-*+.)".indexOf(c) >= 0) {
        boolean apart = i + 1 == line.length() || line.charAt(i + 1) == ' ' || c == '>';
        depth += apart ? 1 : 0;
      } else if (c != ' ' && c != '\t' && !Character.isDigit(c)) {
        break;
      }
    }
    return depth;
  }
}
