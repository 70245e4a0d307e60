package dev.portolan.search;

/// Packs pieces of long lists into files of a middling size: a file a piece would be thousands of
/// small files, which are a nuisance to publish. The best of every list are packed apart from the
/// rest: most queries need nothing else, and should not load it.
final class Pieces {

  private final IndexFiles files;
  private final String prefix;
  private final int full;
  private final Digits open = new Digits();
  private int file;

  private Pieces(IndexFiles files, String prefix, int full) {
    this.files = files;
    this.prefix = prefix;
    this.full = full;
  }

  /// For the best of each list: eight or so a file.
  static Pieces ofTheBest(IndexFiles files) {
    return new Pieces(files, "b", 4_000);
  }

  /// For whole lists, of which a query mostly needs several pieces.
  static Pieces ofWholeLists(IndexFiles files) {
    return new Pieces(files, "p", 12_000);
  }

  /// Packs a piece and writes where it is: its file, its first character and its length.
  void add(Digits piece, Digits to) {
    if (open.length() > 0 && open.length() + piece.length() > full) {
      flush();
    }
    to.number(file).number(open.length()).number(piece.length());
    open.all(piece);
  }

  /// Writes the last file.
  void close() {
    if (open.length() > 0) {
      flush();
    }
  }

  private void flush() {
    files.write(prefix + file, open);
    open.clear();
    file++;
  }
}
