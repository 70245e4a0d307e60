package dev.portolan.source;

import dev.portolan.finding.Location;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the lines of a text start.
final class Lines {

  private final int[] starts;

  Lines(String text) {
    starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /// The place of a character of the text.
  Location location(String path, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Location(path, line + 1, offset - starts[line] + 1);
  }
}
