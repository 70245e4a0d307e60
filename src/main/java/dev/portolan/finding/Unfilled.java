package dev.portolan.finding;

import java.util.List;

/// Says that an author left a line to be filled in.
public final class Unfilled {

  private static final Words HINT =
      new Words("写上实际内容；不适用就删掉这一行", "write the real value, or delete the line");

  private Unfilled() {}

  /// One finding for all placeholders of a line: a row that was not filled in is one thing to do.
  ///
  /// @param texts of the placeholders, as they stand
  public static Finding at(Location location, List<String> texts) {
    List<String> once = texts.stream().distinct().toList();
    Words message =
        once.size() == 1
            ? new Words("占位“%s”还没有填写", "the placeholder \"%s\" was not filled in")
                .with(once.getFirst())
            : new Words("占位“%s”还没有填写", "the placeholders \"%s\" were not filled in")
                .with(new Words(String.join("”“", once), String.join("\", \"", once)));
    return Finding.of(Rule.PLACEHOLDER, location, message, HINT);
  }
}
