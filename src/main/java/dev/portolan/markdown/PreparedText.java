package dev.portolan.markdown;

import java.util.Arrays;

/// The text that is handed to flexmark, and where each place of it stands in the file. The two
/// differ in whole lines only (see [Preparation]), so a column is the same in both.
final class PreparedText {

  private final String text;
  private final int[] starts;
  private final int[] lines;

  /// @param text what is parsed
  /// @param starts offset of each line's first character, ascending
  /// @param lines 1-based line of the file that each line is taken from
  PreparedText(String text, int[] starts, int[] lines) {
    this.text = text;
    this.starts = starts;
    this.lines = lines;
  }

  String text() {
    return text;
  }

  /// The 1-based line of the file for an offset in the text.
  int line(int offset) {
    return lines[index(offset)];
  }

  /// The 1-based column of an offset, in UTF-16 code units.
  int column(int offset) {
    return offset - starts[index(offset)] + 1;
  }

  private int index(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
