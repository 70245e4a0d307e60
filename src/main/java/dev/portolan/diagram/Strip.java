package dev.portolan.diagram;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A row of cells, or a piece of one, that can grow and shrink.
final class Strip {

  static final int SPACE = ' ';

  private int[] cells;
  private int size;

  Strip(int capacity) {
    this.cells = new int[Math.max(capacity, 4)];
  }

  int size() {
    return size;
  }

  int get(int i) {
    return cells[i];
  }

  void set(int i, int cell) {
    cells[i] = cell;
  }

  void add(int cell) {
    add(size, cell);
  }

  void add(int i, int cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    System.arraycopy(cells, i, cells, i + 1, size - i);
    cells[i] = cell;
    size++;
  }

  void add(int i, int cell, int times) {
    for (int n = 0; n < times; n++) {
      add(i, cell);
    }
  }

  void addAll(Strip other) {
    for (int i = 0; i < other.size; i++) {
      add(other.cells[i]);
    }
  }

  void remove(int i) {
    System.arraycopy(cells, i + 1, cells, i, size - i - 1);
    size--;
  }

  void removeLast() {
    size--;
  }

  /// Adds spaces up to that size.
  void pad(int to) {
    while (size < to) {
      add(SPACE);
    }
  }

  /// Takes the spaces off the end.
  void trim() {
    size -= trailing();
  }

  /// A copy of some cells.
  Strip part(int from, int to) {
    Strip part = new Strip(to - from + 8);
    System.arraycopy(cells, from, part.cells, 0, to - from);
    part.size = to - from;
    return part;
  }

  /// How many spaces it begins with.
  int leading() {
    int n = 0;
    while (n < size && cells[n] == SPACE) {
      n++;
    }
    return n;
  }

  /// How many spaces it ends with.
  int trailing() {
    int n = 0;
    while (n < size && cells[size - 1 - n] == SPACE) {
      n++;
    }
    return n;
  }

  boolean isBlank() {
    return leading() == size;
  }

  boolean any(IntPredicate test) {
    for (int i = 0; i < size; i++) {
      if (test.test(cells[i])) {
        return true;
      }
    }
    return false;
  }

  boolean all(IntPredicate test) {
    return !any(test.negate());
  }
}
