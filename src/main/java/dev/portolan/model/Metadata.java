package dev.portolan.model;

import dev.portolan.finding.Location;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a document says of itself. A value it does not state is null.
///
/// @param title the document's title, without a suffix such as `- 技术架构文档`
/// @param version such as `v1.0`
/// @param status as the author wrote it, such as `已发布`
/// @param updated the date, `YYYY-MM-DD`, or `YYYY-MM` where the document gives no day
/// @param updatedAt where the date stands
/// @param authors in the order written
public record Metadata(
    @Nullable String title,
    @Nullable String version,
    @Nullable String status,
    @Nullable String updated,
    @Nullable Location updatedAt,
    List<String> authors) {

  /// Length of `YYYY-MM`.
  private static final int MONTH = 7;

  public Metadata {
    authors = List.copyOf(authors);
  }

  /// The day of its date; a month alone counts from its first.
  public Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(updated)
          .map(date -> LocalDate.parse(date.length() == MONTH ? date + "-01" : date));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
