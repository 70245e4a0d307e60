package dev.portolan.finding;

import java.util.Comparator;

/// A place in a source file.
///
/// @param file path relative to the site's folder, with forward slashes
/// @param line 1-based; 1 where a finding concerns the whole file
/// @param column 1-based, counted in UTF-16 code units as editors do
public record Location(String file, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /// The start of a line.
  public static Location of(String file, int line) {
    return new Location(file, line, 1);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /// `file:line`, the form in which the portal names a source.
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
