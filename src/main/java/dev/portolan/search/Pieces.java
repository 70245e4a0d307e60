package dev.portolan.search;

/// Packs pieces of long lists into files of a middling size: a file a piece would be thousands of
/// small files, which are a nuisance to publish.
final class Pieces {

  private static final int FULL = 12_000;

  private final IndexFiles files;
  private final Digits open = new Digits();
  private int file;

  Pieces(IndexFiles files) {
    this.files = files;
  }

  /// Packs a piece and writes where it is: its file, its first character and its length.
  void add(Digits piece, Digits to) {
    to.number(file).number(open.length()).number(piece.length());
    open.all(piece);
    if (open.length() >= FULL) {
      flush();
    }
  }

  /// Writes the last file.
  void close() {
    if (open.length() > 0) {
      flush();
    }
  }

  private void flush() {
    files.write("p" + file, open);
    open.clear();
    file++;
  }
}
