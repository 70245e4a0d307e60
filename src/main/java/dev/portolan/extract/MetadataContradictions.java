package dev.portolan.extract;

import dev.portolan.extract.MetadataReader.Statement;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds documents whose head, front matter and last lines give different dates or versions: one of
/// them was forgotten.
final class MetadataContradictions {

  private static final Words HINT =
      new Words("改成一致，或只写在文档开头", "make them agree, or state it only at the head");

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private MetadataContradictions() {}

  /// @param stated every statement about a field, in reading order
  static void report(Map<String, List<Statement>> stated, Reading reading) {
    List<Statement> dates = stated.getOrDefault("updated", List.of());
    List<Statement> versions = stated.getOrDefault("version", List.of());
    report(new Words("更新日期", "the date"), places(dates, DateText::find), reading);
    report(
        new Words("版本", "the version"),
        Stream.concat(places(versions, VersionText::find), places(dates, VersionText::inBracket)),
        reading);
  }

  private record Stated(String value, Location location) {

    /// A `v` in front says no more, and a month no other than a day of it.
    boolean agreesWith(Stated other) {
      return bare().equals(other.bare()) || isMonthOf(other) || other.isMonthOf(this);
    }

    private boolean isMonthOf(Stated other) {
      return MONTH.matcher(value).matches() && other.value.startsWith(value + "-");
    }

    private String bare() {
      return value.toLowerCase(Locale.ROOT).replaceFirst("^v", "");
    }
  }

  private static Stream<Stated> places(
      List<Statement> statements, Function<String, Optional<String>> reader) {
    return statements.stream()
        .flatMap(
            statement ->
                reader.apply(statement.value()).stream()
                    .map(value -> new Stated(value, statement.location())));
  }

  private static void report(Words field, Stream<Stated> places, Reading reading) {
    List<Stated> all = places.toList();
    for (Stated later : all) {
      Stated first = all.getFirst();
      if (!later.agreesWith(first)) {
        Words message =
            new Words(
                    "%s前后不一致：%s 处是 %s，%s 处是 %s", "%s is stated differently: %s says %s, %s says %s")
                .with(field, first.location, first.value, later.location, later.value);
        reading.report(Rule.CONTRADICTION, later.location, message, HINT);
        return;
      }
    }
  }
}
