package dev.portolan.search;

import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The ports and ranges of the index, for questions about numbers.
///
/// @param ranges in the order of the index
record Ports(List<PortRange> ranges) {

  Ports {
    ranges = List.copyOf(ranges);
  }

  /// The places of the ranges of more than one port that hold all of `wanted`, the narrowest first.
  List<Integer> enclosing(PortRange wanted) {
    return IntStream.range(0, ranges.size())
        .boxed()
        .filter(i -> ranges.get(i).from() < ranges.get(i).to())
        .filter(i -> ranges.get(i).from() <= wanted.from() && wanted.to() <= ranges.get(i).to())
        .sorted(Comparator.comparingInt(i -> ranges.get(i).to() - ranges.get(i).from()))
        .toList();
  }

  /// Those that have a port in common with `wanted`.
  List<PortRange> overlapping(PortRange wanted) {
    return ranges.stream().filter(wanted::overlaps).toList();
  }

  /// Place, first and last port of each range of more than one port, one after the other. They are
  /// few, and all that a question for a single number needs.
  List<Integer> wide() {
    List<Integer> wide = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).from() < ranges.get(i).to()) {
        wide.addAll(List.of(i, ranges.get(i).from(), ranges.get(i).to()));
      }
    }
    return wide;
  }

  /// First and last port of each, one after the other.
  List<Integer> flat() {
    List<Integer> flat = new ArrayList<>();
    ranges.forEach(range -> flat.addAll(List.of(range.from(), range.to())));
    return flat;
  }
}
