package dev.portolan.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Names of variables that probably mean the same and are written differently, such as `REDIS_URL`
/// and `REDIS_URI`: the same but for separators, case, plural or a usual synonym, or for one letter
/// of a longer word. A different digit means a different thing.
final class NearNames {

  private static final int LONG_WORD = 5;

  /// Words that people use for each other at the end of a name.
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("URI", "URL"),
          Map.entry("ADDRESS", "ADDR"),
          Map.entry("PASSWD", "PASSWORD"),
          Map.entry("PASS", "PASSWORD"),
          Map.entry("PWD", "PASSWORD"),
          Map.entry("USERNAME", "USER"),
          Map.entry("HOSTNAME", "HOST"),
          Map.entry("DATABASE", "DB"),
          Map.entry("PG", "POSTGRES"),
          Map.entry("POSTGRESQL", "POSTGRES"));

  private final Map<String, SortedSet<String>> near = new TreeMap<>();

  private NearNames() {}

  static NearNames among(Collection<String> names) {
    Map<String, List<String>> buckets = new HashMap<>();
    for (String name : names) {
      for (String form : forms(name)) {
        buckets.computeIfAbsent(form, form0 -> new ArrayList<>()).add(name);
      }
    }
    NearNames all = new NearNames();
    buckets.values().stream().filter(bucket -> bucket.size() > 1).forEach(all::join);
    return all;
  }

  private void join(List<String> bucket) {
    for (String name : bucket) {
      for (String other : bucket) {
        if (!name.equals(other)) {
          near.computeIfAbsent(name, name0 -> new TreeSet<>()).add(other);
        }
      }
    }
  }

  /// The names near one, sorted.
  List<String> of(String name) {
    return List.copyOf(near.getOrDefault(name, new TreeSet<>()));
  }

  /// What two near names have in common: their plain form, the same with one word in the singular,
  /// or with one letter of a long word left open.
  private static Set<String> forms(String name) {
    List<String> words =
        Stream.of(name.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> SYNONYMS.getOrDefault(word, word))
            .toList();
    Set<String> forms = new LinkedHashSet<>();
    if (!words.isEmpty()) {
      forms.add(String.join("", words));
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() >= LONG_WORD && word.endsWith("S")) {
        forms.add(with(words, i, word.substring(0, word.length() - 1)));
      }
      for (int at = 0; word.length() >= LONG_WORD && at < word.length(); at++) {
        if (Character.isLetter(word.charAt(at))) {
          forms.add(with(words, i, word.substring(0, at) + "?" + word.substring(at + 1)));
        }
      }
    }
    return forms;
  }

  private static String with(List<String> words, int place, String word) {
    List<String> other = new ArrayList<>(words);
    other.set(place, word);
    return String.join("", other);
  }
}
