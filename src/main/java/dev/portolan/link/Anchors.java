package dev.portolan.link;

import dev.portolan.finding.Nearest;
import dev.portolan.model.Document;
import dev.portolan.model.Section;
import dev.portolan.model.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The places of one page that a link can name. They are found by the id that code hosts give a
/// heading; whatever its case; and at last by the heading's title, with or without its number.
final class Anchors {

  private static final String PREFIX = "d-";
  private static final String ID = " id=\"" + PREFIX;

  private final Map<String, String> exact = new LinkedHashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  Anchors(Document document) {
    for (Section section : document.sections()) {
      addExact(section.anchor());
      addInside(section.html());
    }
    for (String anchor : exact.values()) {
      folded.putIfAbsent(Vocabulary.fold(name(anchor)), anchor);
    }
    for (Section section : document.sections()) {
      folded.putIfAbsent(Vocabulary.fold(section.number() + section.title()), section.anchor());
    }
    for (Section section : document.sections()) {
      folded.putIfAbsent(Vocabulary.fold(section.title()), section.anchor());
    }
  }

  private void addInside(String html) {
    for (int at = html.indexOf(ID); at >= 0; at = html.indexOf(ID, at + 1)) {
      int start = at + ID.length() - PREFIX.length();
      int end = html.indexOf('"', start);
      addExact(Html.unescape(html.substring(start, end < 0 ? html.length() : end)));
    }
  }

  private void addExact(String anchor) {
    exact.putIfAbsent(name(anchor), anchor);
  }

  private static String name(String anchor) {
    return anchor.startsWith(PREFIX) ? anchor.substring(PREFIX.length()) : anchor;
  }

  /// The id that a fragment means.
  ///
  /// @param fragment decoded, without `#`
  Optional<String> find(String fragment) {
    String anchor = exact.get(fragment);
    if (anchor == null) {
      anchor = folded.get(Vocabulary.fold(fragment));
    }
    if (anchor == null) {
      anchor = folded.get(Vocabulary.fold(withoutNumber(fragment)));
    }
    return Optional.ofNullable(anchor);
  }

  /// The name of the anchor nearest to a fragment that leads nowhere.
  Optional<String> nearest(String fragment) {
    Collection<String> names = exact.keySet();
    return Nearest.to(fragment, names);
  }

  /// `1-架构概述` without `1-`, for documents whose headings are not numbered but whose contents are.
  private static String withoutNumber(String fragment) {
    int start = 0;
    while (start < fragment.length()
        && (Character.isDigit(fragment.charAt(start))
            || "-._ ".indexOf(fragment.charAt(start)) >= 0)) {
      start++;
    }
    return fragment.substring(start);
  }
}
