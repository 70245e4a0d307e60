package dev.portolan.render;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a page shows of a list: all of it, or of a long one a part, so that the page opens at once
/// on a phone. The first part is on the list's own page and the others on pages of their own; none
/// needs a script. All rows are also in one script, for whoever filters or sorts the list.
///
/// @param rows what this page shows
/// @param size how many rows the whole list has
/// @param number which part this is, from 1; 0 for all rows in one
/// @param parts the way to every part, empty where there is only one
/// @param data link to the script with all rows, or null where there is only one part
record Paged<T>(List<T> rows, int size, int number, List<Part> parts, @Nullable String data) {

  /// How many rows a page shows.
  static final int ROWS = 200;

  /// All rows in one.
  static final int WHOLE = 0;

  /// The way to a part.
  ///
  /// @param first what its first row is called
  /// @param last the same for its last row
  /// @param href null for the part that the page shows
  record Part(String first, String last, @Nullable String href) {}

  /// Makes the rows of one part.
  ///
  /// @param list url of the list's own page, such as `ports/`
  /// @param number which part, from 1, or [#WHOLE]
  /// @param name what an entry is called in the way to its part
  static <E, T> Paged<T> of(
      String list,
      int number,
      List<E> entries,
      Function<E, String> name,
      Function<E, T> row,
      Links links) {
    int size = entries.size();
    int parts = parts(size);
    if (number == WHOLE || parts == 1) {
      return new Paged<>(entries.stream().map(row).toList(), size, number, List.of(), null);
    }
    return new Paged<>(
        entries.subList(start(number), end(number, size)).stream().map(row).toList(),
        size,
        number,
        IntStream.rangeClosed(1, parts)
            .mapToObj(
                part ->
                    new Part(
                        name.apply(entries.get(start(part))),
                        name.apply(entries.get(end(part, size) - 1)),
                        part == number ? null : links.to(url(list, part))))
            .toList(),
        links.to(data(list)));
  }

  /// How many parts a list has.
  static int parts(int size) {
    return Math.max(1, (size + ROWS - 1) / ROWS);
  }

  /// Where a part is.
  static String url(String list, int number) {
    return number <= 1 ? list : "lists/" + list + number + "/";
  }

  /// Where the script with all rows is.
  static String data(String list) {
    return "lists/" + list + "rows.js";
  }

  private static int start(int part) {
    return (part - 1) * ROWS;
  }

  private static int end(int part, int size) {
    return Math.min(size, part * ROWS);
  }

  /// Whether this is the list's own page.
  public boolean first() {
    return number <= 1;
  }
}
