package dev.portolan.extract;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads that something is no longer to be used: `A_16, deprecated`, `A_16（自 2.0 起废弃）`, `Deprecated
/// since v3, use B`.
final class Deprecation {

  private static final String START = "(?<![\\w\\p{IsHan}])";
  private static final String END = "(?![\\w\\p{IsHan}])";
  private static final String OPEN = "\\s*[(（\\[【<]?\\s*";
  private static final String CLOSE = "\\s*[)）\\]】>]?";
  private static final Pattern SENTENCE = Pattern.compile("[()（）\\[\\]【】<>。；;！!\\n]|\\.(?:\\s|$)");
  private static final Pattern CLAUSE = Pattern.compile("[,，:：]");
  private static final Pattern ONE_WORD = Pattern.compile("\\w+");
  private static final Pattern COMMA = Pattern.compile("^\\s*[,，;；、]");
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final Pattern note;
  private final Pattern clause;
  private final Recent<Boolean> deprecated = new Recent<>(this::says);

  Deprecation(Lexicon lexicon) {
    String since = "(?:(?:" + either(lexicon, "word.since") + "|v?\\d[\\d./x-]*+)\\s*+)";
    String said = since + "*+" + either(lexicon, "mark.deprecated") + "(?:\\s*+" + since + "*+)";
    String instead = "(?:" + either(lexicon, "word.instead") + ".*)?";
    this.note = Pattern.compile("[,，;；、\\s]*" + OPEN + START + said + END + CLOSE, FLAGS);
    this.clause = Pattern.compile(said + instead, FLAGS | Pattern.DOTALL);
  }

  /// A cell of names without what says that one of them is no longer used. A cell that holds
  /// nothing else stays.
  String without(String names) {
    if (ONE_WORD.matcher(names).matches()) {
      return names;
    }
    String rest = note.matcher(names).replaceAll(" ").strip();
    return rest.isEmpty() ? names : rest;
  }

  /// Whether a cell of names says so of one of them: in a bracket right behind it, or, behind a
  /// comma or in front, of all.
  boolean isBeside(String name, String names) {
    if (without(names).equals(names)) {
      return false;
    }
    int end = names.indexOf(name) + name.length();
    Matcher said = note.matcher(names);
    while (said.find()) {
      boolean own = said.start() == end;
      boolean ofAll = said.start() == 0 || COMMA.matcher(said.group()).find();
      if (own || (ofAll && (said.start() == 0 || said.start() >= end))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a sentence or a bracket of a text begins with saying so: `旧地址（已废弃）`, `Deprecated, use
  /// B`. Further on in it, the word may be one of a list: `added, removed`.
  boolean isSaid(String text) {
    return deprecated.of(text);
  }

  private boolean says(String text) {
    return SENTENCE
        .splitAsStream(text)
        .map(sentence -> CLAUSE.split(sentence, 2)[0].strip())
        .anyMatch(part -> clause.matcher(part).matches());
  }

  /// The words of a concept, the longest first; those of Latin letters end where the word ends.
  private static String either(Lexicon lexicon, String concept) {
    List<String> words =
        lexicon.words(concept).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return words.stream()
        .map(Pattern::quote)
        .map(Deprecation::bounded)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String bounded(String quoted) {
    return quoted.matches("(?s).*[A-Za-z]\\\\E") ? quoted + "(?![A-Za-z])" : quoted;
  }
}
