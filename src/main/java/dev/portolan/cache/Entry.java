package dev.portolan.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// How an entry lies on disk:
///
/// ```
/// "portolan-cache/1" newline   16 + 1 bytes
/// the key                      32 bytes: an entry under a wrong name is told
/// CRC-32C of key and content   4 bytes, against accidents
/// the content
/// ```
final class Entry {

  private static final byte[] FORMAT = {
    'p', 'o', 'r', 't', 'o', 'l', 'a', 'n', '-', 'c', 'a', 'c', 'h', 'e', '/', '1', '\n'
  };
  private static final int KEY = 32;
  private static final int HEAD = FORMAT.length + KEY + Integer.BYTES;

  private Entry() {}

  /// The bytes of an entry.
  static ByteBuffer pack(Key key, byte[] content) {
    byte[] hash = HexFormat.of().parseHex(key.hash());
    return ByteBuffer.allocate(HEAD + content.length)
        .put(FORMAT)
        .put(hash)
        .putInt(sum(hash, content, 0))
        .put(content)
        .flip();
  }

  /// Where in the bytes of an entry its content stands, ready to be read.
  ///
  /// @throws Damaged if they are not those of this key's entry
  static ByteBuffer unpack(Key key, byte[] bytes) {
    byte[] hash = HexFormat.of().parseHex(key.hash());
    if (bytes.length < HEAD
        || !Arrays.equals(bytes, 0, FORMAT.length, FORMAT, 0, FORMAT.length)
        || !Arrays.equals(bytes, FORMAT.length, FORMAT.length + KEY, hash, 0, KEY)) {
      throw new Damaged("not the entry of this key");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).position(FORMAT.length + KEY);
    if (buffer.getInt() != sum(hash, bytes, HEAD)) {
      throw new Damaged("the sum is wrong");
    }
    return buffer;
  }

  private static int sum(byte[] hash, byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(hash);
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
