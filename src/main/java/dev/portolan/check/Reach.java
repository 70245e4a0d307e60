package dev.portolan.check;

import dev.portolan.model.Block;
import dev.portolan.model.Comment;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lines that a comment speaks for. Beside other text, in a cell, a list or a quote: its own
/// line. Alone right under a heading: the section, with what lies below it. Alone anywhere else:
/// what follows, up to the next block. Above the first heading: the whole document.
///
/// @param from 1-based
/// @param to 1-based, inclusive
record Reach(int from, int to) {

  private static final int BLOCK = 7;

  /// Where a heading or a block begins.
  ///
  /// @param level of the heading; that of a block lies below all of them
  private record Start(int line, int level) {}

  boolean holds(int line) {
    return from <= line && line <= to;
  }

  static Reach of(Comment comment, Document document) {
    if (!comment.alone()) {
      return new Reach(comment.line(), comment.line());
    }
    List<Start> starts = starts(document);
    List<Start> before = starts.stream().filter(start -> start.line <= comment.line()).toList();
    if (before.stream().allMatch(start -> start.level == BLOCK)) {
      return new Reach(1, Integer.MAX_VALUE);
    }
    Start last = before.getLast();
    return last.level == BLOCK
        ? starts.stream()
            .filter(start -> start.line > comment.line())
            .findFirst()
            .map(next -> new Reach(comment.line(), end(next, starts)))
            .orElse(new Reach(comment.line(), comment.line()))
        : new Reach(last.line, end(last, starts));
  }

  /// The last line of what begins there.
  private static int end(Start begin, List<Start> starts) {
    return starts.stream()
        .filter(start -> start.line > begin.line && start.level <= begin.level)
        .mapToInt(start -> start.line - 1)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<Start> starts(Document document) {
    List<Start> starts = new ArrayList<>();
    for (Section section : document.sections()) {
      if (section.level() > 0) {
        starts.add(new Start(section.line(), section.level()));
      }
      for (Block block : section.blocks()) {
        starts.add(new Start(block.line(), BLOCK));
      }
    }
    starts.sort(Comparator.comparingInt(Start::line));
    return starts;
  }
}
