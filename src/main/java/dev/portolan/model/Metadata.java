package dev.portolan.model;

import dev.portolan.finding.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says of itself. A value it does not state is null.
///
/// @param title the document's title, without a suffix such as `- 技术架构文档`
/// @param version such as `v1.0`
/// @param status as the author wrote it, such as `已发布`
/// @param updated the date, `YYYY-MM-DD`
/// @param updatedAt where the date stands
/// @param authors in the order written
public record Metadata(
    @Nullable String title,
    @Nullable String version,
    @Nullable String status,
    @Nullable String updated,
    @Nullable Location updatedAt,
    List<String> authors) {

  public Metadata {
    authors = List.copyOf(authors);
  }
}
