package dev.portolan.report;

import java.util.LinkedHashMap;
import java.util.Map;

/// Members of a JSON object, in the order given.
final class Members {

  private Members() {}

  /// @param pairs a name, its value, the next name, …
  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], pairs[i + 1]);
    }
    return members;
  }
}
