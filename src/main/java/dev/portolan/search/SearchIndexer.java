package dev.portolan.search;

import dev.portolan.json.Json;
import dev.portolan.model.Output;
import dev.portolan.model.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// Writes the search index of a site, and the script that reads it.
public final class SearchIndexer {

  /// The parts of the reader, in the order in which they need each other.
  static final List<String> READER =
      List.of(
          "tokens.js", "digits.js", "index.js", "query.js", "text.js", "spelling.js", "ranking.js");

  private static final Pattern COMMENT = Pattern.compile("//|/?\\*");

  private SearchIndexer() {}

  /// Writes the static index below `search/`.
  public static void index(Site site, Output output) {
    try {
      Entries entries = new Entries(site);
      LuceneIndex index = LuceneIndex.of(entries);
      String reader = reader();
      IndexFiles files = new IndexFiles(output, index.generation() + hash(reader));
      new IndexExport(index, entries, files).write();
      files.script("reader", reader);
      files.writeDoor();
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to be read", e);
    }
  }

  /// Part of the generation's name: a newer reader must not meet files it does not know.
  private static String hash(String reader) {
    CRC32C crc = new CRC32C();
    crc.update(reader.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }

  /// The reader lies beside the index it reads, so that the two always fit each other.
  private static String reader() throws IOException {
    StringBuilder reader = new StringBuilder("portolanSearch.questions = ");
    reader.append(Json.compact(Questions.forms().stream().map(Questions.Form::parts).toList()));
    reader.append(";\n");
    for (String part : READER) {
      try (InputStream in = SearchIndexer.class.getResourceAsStream(part)) {
        if (in == null) {
          throw new IllegalStateException("the program is incomplete: " + part + " is missing");
        }
        bare(new String(in.readAllBytes(), StandardCharsets.UTF_8)).forEach(reader::append);
      }
    }
    return reader.toString();
  }

  /// The lines of a script without indentation and without those that are comments, which are a
  /// fifth of what a browser would load.
  private static Stream<String> bare(String script) {
    return script
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).lookingAt())
        .map(line -> line + "\n");
  }
}
