package dev.portolan.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a date in a text, as people write dates.
final class DateText {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]{3})[a-z]*\\.?,?\\s+(\\d{4})");

  private static final Pattern MONTH_ONLY =
      Pattern.compile("(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*月)?(?![\\d.])");
  private static final Pattern MONTH_NAME_ONLY =
      Pattern.compile("\\b([A-Za-z]{3})[a-z]*\\.?,?\\s+(\\d{4})\\b");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DateText() {}

  /// The first date in the text, as `YYYY-MM-DD`, or as `YYYY-MM` where it gives no day.
  static Optional<String> find(String text) {
    String plain = Plain.halfWidth(text);
    Matcher numbers = YEAR_FIRST.matcher(plain);
    if (numbers.find()) {
      return date(numbers.group(1), number(numbers.group(2)), numbers.group(3));
    }
    Matcher month = MONTH_FIRST.matcher(plain);
    if (month.find()) {
      return date(month.group(3), month(month.group(1)), month.group(2));
    }
    Matcher day = DAY_FIRST.matcher(plain);
    return day.find() ? date(day.group(3), month(day.group(2)), day.group(1)) : findMonth(plain);
  }

  private static Optional<String> findMonth(String plain) {
    Matcher numbers = MONTH_ONLY.matcher(plain);
    if (numbers.find()) {
      return month(numbers.group(1), number(numbers.group(2)));
    }
    Matcher name = MONTH_NAME_ONLY.matcher(plain);
    return name.find() ? month(name.group(2), month(name.group(1))) : Optional.empty();
  }

  private static Optional<String> month(String year, int month) {
    return month >= 1 && month <= 12
        ? Optional.of(YearMonth.of(number(year), month).toString())
        : Optional.empty();
  }

  private static Optional<String> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
