package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that documents may show or offer. They are copied as they are, so one that holds a
/// secret, or is too large, stays out.
final class Attachments {

  private static final long LARGEST = 8L << 20;
  private static final Set<String> TEXT = Set.of("json", "yaml", "yml", "txt", "csv", "svg");

  private Attachments() {}

  static SortedMap<String, Path> of(
      List<ContentFile> files, DocumentReader reader, FileMemory memory, List<Finding> findings) {
    SortedMap<String, Path> attachments = new TreeMap<>();
    for (ContentFile file : files) {
      List<Finding> wrong = memory.read(file, file.real(), it -> check(it, reader));
      findings.addAll(wrong);
      if (wrong.isEmpty()) {
        attachments.put(file.path(), file.real());
      }
    }
    return Collections.unmodifiableSortedMap(attachments);
  }

  private static List<Finding> check(ContentFile file, DocumentReader reader) {
    Location location = Location.of(file.path(), 1);
    try {
      if (Files.size(file.real()) > LARGEST) {
        return List.of(
            Finding.of(
                Rule.FILE_TOO_LARGE,
                location,
                new Words("附件超过 8 MiB，没有发布", "larger than 8 MiB; it is not published")));
      }
      return TEXT.contains(ending(file.path())) ? reader.secretsIn(file) : List.of();
    } catch (IOException e) {
      return List.of(
          Finding.of(
              Rule.UNREADABLE_FILE,
              location,
              new Words("读不出来：%s", "cannot be read: %s").with(Reason.of(e))));
    }
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
