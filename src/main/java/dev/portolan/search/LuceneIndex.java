package dev.portolan.search;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The entries of a site in a Lucene index of one segment, in memory.
///
/// @param reader of the one segment, or of none where there are no entries; an entry's number is
///   its document's
/// @param searcher over it
/// @param generation a name made of everything that was indexed: other content, another name
record LuceneIndex(IndexReader reader, IndexSearcher searcher, String generation) {

  /// The field of the text.
  static final String TEXT = "text";

  /// The field of exact names, each after a [#NAME], and of tags, each after a [#TAG]. No term of
  /// the text begins with either.
  static final String KEY = "key";

  /// The field of the kind, which is not exported: kinds are ranges of numbers.
  static final String KIND = "kind";

  static final char NAME = '!';
  static final char TAG = '#';

  /// Lucene advises on a flag of the virtual machine that would make no difference here. Kept in a
  /// field, because the logging system forgets the level of a logger that nobody holds.
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private static final double BUFFER_MEGABYTES = 96;
  private static final int LONGEST_KEY = 512;

  /// Indexes all entries in their order.
  static LuceneIndex of(List<Entry> entries) {
    ADVICE.setLevel(Level.SEVERE);
    try {
      return write(entries);
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to be written", e);
    }
  }

  /// The terms of a field, sorted, or null where there are none.
  @Nullable Terms terms(String field) throws IOException {
    return MultiTerms.getTerms(reader, field);
  }

  /// How many entries hold a term.
  int count(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term));
  }

  private static LuceneIndex write(List<Entry> entries) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setSimilarity(new CoarseLengths())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(false)
            .setMergePolicy(new LogDocMergePolicy()) // the only one that keeps documents in order
            .setMergeScheduler(new SerialMergeScheduler());
    String generation;
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      generation = new Filler(writer).fill(entries);
      writer.forceMerge(1);
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new CoarseLengths());
    searcher.setQueryCache(null);
    return new LuceneIndex(reader, searcher, generation);
  }

  /// Adds entries to an index, one document used for all.
  private static final class Filler {

    private static final FieldType TEXT_TYPE = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType KEY_TYPE = type(IndexOptions.DOCS);

    private final IndexWriter writer;
    private final EntryTokens tokens = new EntryTokens();
    private final ContentName name = new ContentName();

    Filler(IndexWriter writer) {
      this.writer = writer;
    }

    String fill(List<Entry> entries) throws IOException {
      for (Entry entry : entries) {
        add(entry);
      }
      return name.toString();
    }

    private void add(Entry entry) throws IOException {
      name.add(entry);
      Document document = new Document();
      document.add(new Field(TEXT, tokens.of(entry), TEXT_TYPE));
      document.add(new Field(KIND, new BytesRef(entry.kind().word()), KEY_TYPE));
      entry.names().forEach(name -> document.add(key(NAME, name)));
      entry.tags().forEach(tag -> document.add(key(TAG, tag)));
      writer.addDocument(document);
    }

    private static Field key(char mark, String key) {
      String cut = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
      return new Field(KEY, new BytesRef(mark + cut), KEY_TYPE);
    }

    private static FieldType type(IndexOptions options) {
      FieldType type = new FieldType();
      type.setIndexOptions(options);
      type.setTokenized(options == IndexOptions.DOCS_AND_FREQS);
      type.setOmitNorms(options == IndexOptions.DOCS);
      type.freeze();
      return type;
    }
  }
}
