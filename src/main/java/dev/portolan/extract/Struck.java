package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import java.util.List;
import java.util.regex.Pattern;

/// What is struck through in a cell: it is no longer in force.
final class Struck {

  private static final Pattern STRUCK =
      Pattern.compile("(?is)~~(?<marked>.+?)~~|<(?<tag>s|del|strike)>(?<tagged>.+?)</\\k<tag>>");

  private static final Pattern MARKS = Pattern.compile("[`*]");

  private Struck() {}

  /// The parts of the cell's text that are struck through.
  static List<String> in(Cell cell) {
    if (!cell.markdown().contains("~~") && cell.markdown().indexOf('<') < 0) {
      return List.of();
    }
    return STRUCK
        .matcher(cell.markdown())
        .results()
        .map(struck -> struck.group(1) != null ? struck.group(1) : struck.group(3))
        .map(part -> MARKS.matcher(part).replaceAll(""))
        .toList();
  }
}
