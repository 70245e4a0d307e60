package dev.portolan.cache;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/// Bytes that grow as they are written.
final class Bytes {

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /// Adds 1 to 5 bytes, 7 bits each, the lowest first.
  void number(int number) {
    ensure(5);
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void real(double real) {
    ensure(Double.BYTES);
    ByteBuffer.wrap(bytes).putDouble(size, real);
    size += Double.BYTES;
  }

  void truth(boolean truth) {
    ensure(1);
    bytes[size++] = (byte) (truth ? 1 : 0);
  }

  /// Adds a text's length in bytes, and its UTF-8.
  ///
  /// @throws CharacterCodingException where half of a pair of surrogates stands alone
  void text(String text) throws CharacterCodingException {
    char[] chars = text.toCharArray();
    int length = length(chars);
    number(length);
    ensure(length);
    if (length == chars.length) {
      ascii(chars);
      return;
    }
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xC0 | (c >> 6));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        bytes[size++] = (byte) (0xE0 | (c >> 12));
        bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
      } else {
        pair(c, i + 1 < chars.length ? chars[++i] : 0);
      }
    }
  }

  /// How many bytes of UTF-8 a text has; each half of a pair of surrogates has two of the four.
  private static int length(char[] chars) {
    int length = chars.length;
    for (char c : chars) {
      if (c >= 0x80) {
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }

  private void ascii(char[] chars) {
    for (char c : chars) {
      bytes[size++] = (byte) c;
    }
  }

  private void pair(char high, char low) throws CharacterCodingException {
    if (!Character.isSurrogatePair(high, low)) {
      throw new CharacterCodingException();
    }
    int c = Character.toCodePoint(high, low);
    bytes[size++] = (byte) (0xF0 | (c >> 18));
    bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
    bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
