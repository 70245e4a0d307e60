package dev.portolan.bench;

import dev.portolan.model.Catalog;
import dev.portolan.model.Site;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Queries such as people type, made of what a site's documents and catalog say; the same for the
/// same seed.
final class GeneratedQueries {

  private static final Pattern PHRASE = Pattern.compile("\\p{IsHan}{2,}");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{3,}");

  private final Site site;
  private final Random random;

  GeneratedQueries(Site site, long seed) {
    this.site = site;
    this.random = new Random(seed);
  }

  /// The first so many queries, all kinds in turn.
  List<String> take(int count) {
    return IntStream.range(0, count).mapToObj(this::query).toList();
  }

  private String query(int i) {
    String text = pick(site.pages()).page().source().text();
    Catalog catalog = site.catalog();
    return switch (i % 12) {
      case 0 -> phrase(text);
      case 1 -> phrase(text) + " " + phrase(text);
      case 2 -> word(text);
      case 3 -> Integer.toString(pick(catalog.ports()).port().from());
      case 4 -> pick(catalog.env()).name();
      case 5 -> pick(catalog.services()).name();
      case 6 -> beginning(word(text));
      case 7 -> mistyped(pick(catalog.env()).name());
      case 8 -> phrase(text) + " " + word(text);
      case 9 -> phrase(text) + " project:" + pick(catalog.projects()).id();
      case 10 -> "谁在用 " + pick(catalog.services()).name();
      default -> phrase(text) + " -" + phrase(text);
    };
  }

  /// Two to four characters from anywhere in a text, word or not.
  private String phrase(String text) {
    String run = any(PHRASE, text);
    int length = Math.min(run.length(), 2 + random.nextInt(3));
    int from = random.nextInt(run.length() - length + 1);
    return run.substring(from, from + length);
  }

  private String word(String text) {
    return any(IDENTIFIER, text);
  }

  private String beginning(String word) {
    return word.substring(0, 3 + random.nextInt(word.length() - 3));
  }

  private String mistyped(String word) {
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private String any(Pattern pattern, String text) {
    return pick(pattern.matcher(text).results().map(MatchResult::group).toList());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
