package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes drawings crooked as authors do: in some rows, a border stands some columns too far right
/// or left, and so does all behind it.
final class Shifts {

  private static final String BORDERS = "│┤┘┐▼";

  private Shifts() {}

  static String of(String drawing, int columns, int rows, Random random) {
    List<String> lines = new ArrayList<>(drawing.lines().toList());
    for (int shifted = 0, tries = 0; shifted < rows && tries < 200; tries++) {
      int row = random.nextInt(lines.size());
      List<Integer> borders = borders(lines.get(row));
      if (!borders.isEmpty()) {
        int at = borders.get(random.nextInt(borders.size()));
        lines.set(row, shifted(lines.get(row), at, random.nextBoolean() ? columns : -columns));
        shifted++;
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Integer> borders(String line) {
    List<Integer> borders = new ArrayList<>();
    for (int i = 1; i < line.length(); i++) {
      boolean loose = line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '─';
      if (loose && BORDERS.indexOf(line.charAt(i)) >= 0) {
        borders.add(i);
      }
    }
    return borders;
  }

  private static String shifted(String line, int at, int columns) {
    char filling = line.charAt(at - 1);
    if (columns > 0) {
      return line.substring(0, at) + String.valueOf(filling).repeat(columns) + line.substring(at);
    }
    int start = at;
    while (at - start < -columns
        && start >= 2
        && line.charAt(start - 1) == filling
        && line.charAt(start - 2) == filling) {
      start--;
    }
    return line.substring(0, start) + line.substring(at);
  }
}
