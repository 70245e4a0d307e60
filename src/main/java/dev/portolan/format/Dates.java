package dev.portolan.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates in numbers, the year first, however written: `2026/4/3`, `2026年4月3日`.
final class Dates {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d./-])(?<year>\\d{4})(?:(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?![\\d./-])"
              + "|年(?<monthOfWords>\\d{1,2})月(?<dayOfWords>\\d{1,2})日)");

  private Dates() {}

  /// The text with each of its dates as `2026-04-03`.
  static String normal(String text) {
    return DATE.matcher(text).replaceAll(Dates::normal);
  }

  private static String normal(MatchResult date) {
    boolean words = date.group("sign") == null;
    try {
      return LocalDate.of(
              Integer.parseInt(date.group("year")),
              Integer.parseInt(date.group(words ? "monthOfWords" : "month")),
              Integer.parseInt(date.group(words ? "dayOfWords" : "day")))
          .toString();
    } catch (DateTimeException _) {
      return date.group();
    }
  }
}
