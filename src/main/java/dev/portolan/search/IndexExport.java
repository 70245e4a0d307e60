package dev.portolan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;

/// Writes an index as small static files. What is in them is Lucene's own: terms, frequencies and
/// lengths, so that the reader in the page computes the very scores that Lucene does.
final class IndexExport {

  /// How many entries' texts a file holds.
  private static final int CARDS = 32;

  private final LuceneIndex index;
  private final Entries entries;
  private final IndexFiles files;

  IndexExport(LuceneIndex index, Entries entries, IndexFiles files) {
    this.index = index;
    this.entries = entries;
    this.files = files;
  }

  void write() throws IOException {
    CollectionStatistics statistics = index.searcher().collectionStatistics(LuceneIndex.TEXT);
    long documents = statistics == null ? 1 : statistics.docCount();
    float averageLength =
        statistics == null ? 1 : (float) (statistics.sumTotalTermFreq() / (double) documents);

    Pieces best = Pieces.ofTheBest(files);
    Pieces pieces = Pieces.ofWholeLists(files);
    PostingLists lists =
        new PostingLists(index.reader(), best, pieces, entries.starts(), averageLength);
    TermShards shards = new TermShards(files, lists);
    shards.write(index);
    best.close();
    pieces.close();

    writeCards();
    Spelling.of(index, entries).write(files);
    files.write("ports", entries.ports().flat());
    files.write("ranges", entries.ports().wide());

    Map<String, Object> root = new LinkedHashMap<>();
    root.put("starts", list(entries.starts()));
    root.put("documents", (int) documents);
    root.put("averageLength", (double) averageLength);
    root.put("lengths", list(lists.lengths()));
    root.put("inline", PostingLists.INLINE);
    root.put("cards", CARDS);
    root.put("borders", String.join("\t", shards.borders()));
    files.write("root", root);
  }

  private void writeCards() {
    List<Object> block = new ArrayList<>();
    int file = 0;
    for (Entry entry : entries) {
      block.add(card(entry));
      if (block.size() == CARDS) {
        files.write("c" + file++, block);
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      files.write("c" + file, block);
    }
  }

  private static List<Object> card(Entry entry) {
    List<Object> card = new ArrayList<>();
    card.add(entry.title());
    card.add(entry.url());
    card.add(entry.project() == null ? "" : entry.project());
    card.add(entry.trail());
    card.add(entry.body());
    card.add(entry.source());
    if (!entry.uses().isEmpty()) {
      card.add(
          entry.uses().stream()
              .map(u -> List.of(u.project(), u.url(), u.state(), u.value(), u.source()))
              .toList());
    }
    return card;
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
