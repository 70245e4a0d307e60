package dev.portolan.preview;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the last save changed, in the page at hand and elsewhere: a moved port brings another
/// project's page into conflict.
///
/// @param pages the addresses of the pages that show something else now or are new, sorted; lists,
///   which change with everything, are left out
/// @param fresh the findings that were not there before
record Ripple(List<String> pages, List<Finding> fresh) {

  /// Before anything was saved.
  static final Ripple NONE = new Ripple(List.of(), List.of());

  private static final String PAGE = "/index.html";

  /// Lines move with every edit above them; a finding that only moved is not new.
  private record Key(Object rule, String file, Words message) {

    static Key of(Finding finding) {
      return new Key(finding.rule(), finding.location().file(), finding.message());
    }
  }

  /// What changed between a portal and the one after it.
  static Ripple between(Generation before, Generation now) {
    if (before.resources().isEmpty() || !before.reading().isWhole()) {
      return NONE;
    }
    List<String> pages =
        now.resources().entrySet().stream()
            .filter(file -> file.getKey().endsWith(PAGE))
            .filter(file -> !file.getValue().shows(before.resources().get(file.getKey())))
            .map(Map.Entry::getKey)
            .map(path -> "/" + path.substring(0, path.length() - PAGE.length() + 1))
            .toList();
    Set<Key> known = before.findings().map(Key::of).collect(Collectors.toSet());
    return new Ripple(
        pages, now.findings().filter(finding -> !known.contains(Key.of(finding))).toList());
  }
}
