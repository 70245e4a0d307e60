package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as people write them.
final class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-05, 2026-03-05",
    "2026/3/5, 2026-03-05",
    "2026年3月5日, 2026-03-05",
    "'March 5, 2026', 2026-03-05",
    "5 Mar 2026, 2026-03-05",
    "2026-03, 2026-03",
    "2026年3月, 2026-03",
    "２０２６／０３, 2026-03",
    "March 2026, 2026-03",
    "2026.3.5, 2026-03-05"
  })
  void a_date_is_read_as_far_as_it_is_written(String written, String date) {
    assertThat(DateText.find(written)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"2026", "2026-13", "soon", "v1.2026"})
  void what_is_no_date_is_none(String written) {
    assertThat(DateText.find(written)).isEmpty();
  }
}
