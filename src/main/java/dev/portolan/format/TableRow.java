package dev.portolan.format;

import dev.portolan.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row of a pipe table in its source.
///
/// @param prefix what stands before the first pipe: indentation, marks of quotes and lists
/// @param cells the source of each cell, trimmed
record TableRow(String prefix, List<String> cells) {

  private static final Pattern PREFIX =
      Pattern.compile("[ \\t>]*+(?:(?:[-*+]|\\d{1,9}+[.)])[ \\t]++)*+[ \\t>]*+");

  /// The row that a line is, or null where something else than pipes and spaces parts its cells.
  ///
  /// @param text the line as it is in the file
  /// @param read the line as it was read: of the same length
  static @Nullable TableRow of(String text, String read, List<Block.Cell> cells, int line) {
    Matcher prefix = PREFIX.matcher(text);
    if (!prefix.lookingAt() || text.length() != read.length()) {
      return null;
    }
    List<String> sources = new ArrayList<>();
    int end = prefix.end();
    int open = 0;
    for (Block.Cell cell : cells) {
      int start = cell.column() - 1;
      if (cell.markdown().isEmpty()) {
        open++;
        sources.add("");
        continue;
      }
      if (cell.line() != line || start < end || !read.startsWith(cell.markdown(), start)) {
        return null;
      }
      int pipes = pipes(text.substring(end, start));
      boolean first = sources.size() == open;
      if (pipes != open + 1 && !(first && open == 0 && pipes == 0)) {
        return null;
      }
      end = start + cell.markdown().length();
      sources.add(text.substring(start, end));
      open = 0;
    }
    int pipes = pipes(text.substring(end));
    boolean all = open == cells.size();
    boolean closed = all ? pipes == open + 1 : pipes == open + 1 || (open == 0 && pipes == 0);
    return closed && !cells.isEmpty() ? new TableRow(prefix.group(), sources) : null;
  }

  /// The row with its cells padded.
  String aligned(int[] widths, TableSeparator separator) {
    StringBuilder row = new StringBuilder(prefix).append('|');
    for (int i = 0; i < cells.size(); i++) {
      row.append(' ').append(separator.padded(cells.get(i), i, widths[i])).append(" |");
    }
    return row.toString();
  }

  /// How many pipes stand between two cells, or -1 where anything else does.
  private static int pipes(String gap) {
    int pipes = 0;
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (c == '|') {
        pipes++;
      } else if (c != ' ' && c != '\t') {
        return -1;
      }
    }
    return pipes;
  }
}
