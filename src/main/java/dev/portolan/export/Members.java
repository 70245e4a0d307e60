package dev.portolan.export;

import dev.portolan.finding.Location;
import dev.portolan.model.Facts.PortRange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object in the making: its members in the order they are given.
final class Members {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /// A member; null is written as null.
  Members with(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  /// `from` and `to` of a range, behind a prefix; both null where there is none.
  Members range(String prefix, @Nullable PortRange range) {
    return with(prefix + "from", range == null ? null : range.from())
        .with(prefix + "to", range == null ? null : range.to());
  }

  /// Where a fact stands, the last members of every fact.
  Map<String, @Nullable Object> at(Location location) {
    return with("file", location.file()).with("line", location.line()).map();
  }

  Map<String, @Nullable Object> map() {
    return members;
  }
}
