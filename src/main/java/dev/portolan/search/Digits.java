package dev.portolan.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// Numbers and text as they stand inside a JavaScript string, so that an index can be loaded by a
/// script element, from disk as from a server. `digits.js` reads them.
///
/// A number is written to the base of 46, the lowest digit first; 46 characters stand for a last
/// digit and 46 others for one that is followed by more. All are printable ASCII, and none needs to
/// be escaped: from `#` on, without the backslash. That takes a quarter less room than base64 does
/// for bytes of seven bits, and compresses as well as the bytes themselves.
final class Digits {

  static final int BASE = 46;
  private static final int FIRST = '#';
  private static final int BACKSLASH = '\\' - FIRST;

  private byte[] bytes = new byte[1 << 13];
  private int length;

  /// How many bytes there are.
  int length() {
    return length;
  }

  /// What was written.
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /// Forgets what was written.
  void clear() {
    length = 0;
  }

  /// Adds a number, at least 0.
  Digits number(int value) {
    int rest = value;
    while (rest >= BASE) {
      put(symbol(BASE + rest % BASE));
      rest /= BASE;
    }
    put(symbol(rest));
    return this;
  }

  /// Adds one digit of 0 to 91, which is no number of its own.
  Digits digit(int value) {
    put(symbol(value));
    return this;
  }

  /// Adds text, with what a JavaScript string must not hold escaped.
  Digits text(String text) {
    BytesRef utf8 = new BytesRef(text);
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8.bytes[utf8.offset + i];
      if (b == '"' || b == '\\') {
        put('\\');
      }
      put(b);
    }
    return this;
  }

  /// Adds characters as they are.
  Digits raw(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      put(ascii.charAt(i));
    }
    return this;
  }

  /// Adds all that another holds.
  Digits all(Digits other) {
    room(other.length);
    System.arraycopy(other.bytes, 0, bytes, length, other.length);
    length += other.length;
    return this;
  }

  private void put(int b) {
    room(1);
    bytes[length++] = (byte) b;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  private static int symbol(int digit) {
    return FIRST + digit + (digit >= BACKSLASH ? 1 : 0);
  }
}
