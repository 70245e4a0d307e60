package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Metadata;
import dev.portolan.model.Page;
import dev.portolan.model.SiteConfig.Ageing;
import dev.portolan.model.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds documents that nobody has touched for long, and dates still to come.
final class Ages {

  private static final Words HINT =
      new Words(
          "核对内容后改更新日期；不再维护就把文档状态改为已归档",
          "check what it says and set its date; if it is kept no longer, set its status to"
              + " archived");

  private final Ageing ageing;
  private final Vocabulary vocabulary;

  /// @param vocabulary its concept `metadata.status.closed`: documents that stay as they are
  Ages(Ageing ageing, Vocabulary vocabulary) {
    this.ageing = ageing;
    this.vocabulary = vocabulary;
  }

  List<Finding> of(List<Page> pages) {
    List<Finding> findings = new ArrayList<>();
    for (Dated dated : pages.stream().flatMap(Dated::of).toList()) {
      LocalDate today = ageing.today();
      if (today != null && dated.day.isAfter(today)) {
        findings.add(future(dated, today));
      }
    }
    presence(pages).ifPresent(day -> old(pages, day).forEach(findings::add));
    return findings;
  }

  /// A page with its date.
  private record Dated(Page page, LocalDate day, Location location) {

    static Stream<Dated> of(Page page) {
      Metadata metadata = page.facts().metadata();
      Location location = metadata.updatedAt();
      return location == null
          ? Stream.empty()
          : metadata.day().stream().map(day -> new Dated(page, day, location));
    }
  }

  /// The day that ages are counted up to. One mistyped date must not make all other documents old.
  private Optional<LocalDate> presence(List<Page> pages) {
    LocalDate today = ageing.today();
    return today != null
        ? Optional.of(today)
        : pages.stream()
            .flatMap(Dated::of)
            .map(Dated::day)
            .sorted(Comparator.reverseOrder())
            .skip(1)
            .findFirst();
  }

  /// A project's further pages, such as decisions and minutes, may be as old as they like.
  private Stream<Finding> old(List<Page> pages, LocalDate day) {
    return pages.stream()
        .filter(page -> page.source().main() && !isClosed(page.facts().metadata()))
        .flatMap(Dated::of)
        .filter(dated -> ChronoUnit.DAYS.between(dated.day, day) > ageing.limit())
        .map(this::old);
  }

  private boolean isClosed(Metadata metadata) {
    String status = metadata.status();
    return status != null && vocabulary.means("metadata.status.closed", status);
  }

  private Finding old(Dated dated) {
    Words message =
        new Words("文档自 %s 起没有更新，已超过 %d 天", "not updated since %s, for more than %d days")
            .with(dated.day, ageing.limit());
    return Finding.of(Rule.STALE_DOCUMENT, dated.location, message, HINT);
  }

  private static Finding future(Dated dated, LocalDate today) {
    Words message =
        new Words("更新日期 %s 还没有到（今天是 %s）", "the date %s is still to come (today is %s)")
            .with(dated.day, today);
    return Finding.of(
        Rule.FUTURE_DATE,
        dated.location,
        message,
        new Words("可能写错了年份或月份", "perhaps its year or month is mistyped"));
  }
}
