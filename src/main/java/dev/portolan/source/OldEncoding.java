package dev.portolan.source;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/// Which encoding a file has that is not UTF-8. Nearly any bytes can be read as Big5, Shift_JIS and
/// GB18030 alike, so how often characters come up has to tell; what it tells must then hold for
/// every byte.
///
/// @param name as people call it
/// @param text the whole file
/// @param sure whether the characters tell, or it is only the likeliest
record OldEncoding(String name, String text, boolean sure) {

  /// By the detector's names, the charset that also holds what vendors added.
  private static final Map<String, String> CHARSETS =
      Map.of(
          "GB18030", "GB18030",
          "GB2312", "GB18030",
          "BIG5", "x-windows-950",
          "SHIFT_JIS", "windows-31j",
          "EUC-JP", "EUC-JP",
          "EUC-KR", "x-windows-949");

  private static final Map<String, String> NAMES =
      Map.of("GB18030", "GB18030 (GBK)", "BIG5", "Big5", "SHIFT_JIS", "Shift_JIS");

  /// The share of two-byte units with a zero in them from which on a file is UTF-16: each line end,
  /// blank and `|` has one.
  private static final double ZEROS = 0.03;

  /// The encoding that the characters tell; of a text too short to tell, the likeliest.
  static Optional<OldEncoding> of(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(found -> of(found, bytes, true))
        .or(() -> of("GB18030", bytes, false));
  }

  private static Optional<OldEncoding> of(String found, byte[] bytes, boolean sure) {
    return Optional.ofNullable(CHARSETS.get(found))
        .flatMap(charset -> read(charset, bytes))
        .filter(text -> text.codePoints().anyMatch(OldEncoding::isEastAsian))
        .map(text -> new OldEncoding(NAMES.getOrDefault(found, found), text, sure));
  }

  /// UTF-16 without a byte order mark. Read in the wrong order, a line end is no character at all.
  static Optional<OldEncoding> utf16(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros < 2 || zeros < bytes.length / 2.0 * ZEROS
        ? Optional.empty()
        : Stream.of("UTF-16BE", "UTF-16LE")
            .flatMap(charset -> read(charset, bytes).stream())
            .filter(text -> text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)
            .filter(text -> text.codePoints().allMatch(OldEncoding::isText))
            .map(text -> new OldEncoding("UTF-16", text, true))
            .findFirst();
  }

  private static Optional<String> read(String charset, byte[] bytes) {
    try {
      return Charset.isSupported(charset)
          ? Optional.of(
              TextDecoder.strict(Charset.forName(charset))
                  .decode(ByteBuffer.wrap(bytes))
                  .toString())
          : Optional.empty();
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean isEastAsian(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      case Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
