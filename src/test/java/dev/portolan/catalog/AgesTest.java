package dev.portolan.catalog;

import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.model.ExamplePage;
import dev.portolan.model.SiteConfig.Ageing;
import dev.portolan.model.Vocabulary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Documents that nobody has touched for long, and dates still to come.
final class AgesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @Test
  void a_document_is_old_when_its_date_lies_more_than_the_limit_back() {
    assertThat(
            found(
                TODAY, main("a", "A").updated("2025-12-01"), main("b", "B").updated("2025-11-30")))
        .containsExactly("b: not updated since 2025-11-30, for more than 365 days");
  }

  @Test
  void what_is_archived_may_be_as_old_as_it_likes() {
    assertThat(found(TODAY, main("a", "A").updated("2020-01-01").status("已归档"))).isEmpty();
  }

  @Test
  void so_may_further_pages_of_a_project() {
    assertThat(found(TODAY, ExamplePage.further("a", "decisions.md").updated("2020-01-01")))
        .isEmpty();
  }

  @Test
  void a_date_still_to_come_is_told() {
    assertThat(found(TODAY, main("a", "A").updated("2062-01-01")))
        .containsExactly("a: the date 2062-01-01 is still to come (today is 2026-12-01)");
  }

  @Test
  void a_portal_counts_up_to_the_latest_date_that_two_documents_have_reached() {
    assertThat(
            found(
                null,
                main("typo", "T").updated("2062-01-01"),
                main("a", "A").updated("2026-10-01"),
                main("b", "B").updated("2026-09-01"),
                main("old", "O").updated("2024-01-01")))
        .containsExactly("old: not updated since 2024-01-01, for more than 365 days");
  }

  private static List<String> found(@Nullable LocalDate today, ExamplePage... pages) {
    Vocabulary vocabulary =
        new Vocabulary(Map.of("metadata.status.closed", List.of("已归档", "archived")));
    return new Ages(new Ageing(365, today), vocabulary)
        .of(Arrays.stream(pages).map(ExamplePage::page).toList()).stream()
            .map(AgesTest::shown)
            .toList();
  }

  private static String shown(Finding finding) {
    return finding.location().file().split("/")[1] + ": " + finding.message().en();
  }
}
