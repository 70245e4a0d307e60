package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Turns bytes into text: strict UTF-8, else UTF-16 by its byte order mark, else the encoding that
/// the whole file decodes in and whose characters it holds. What is none of these is shown all the
/// same, with a replacement character for every byte that has no meaning.
final class TextDecoder {

  private static final Words SAVE_AS_UTF8 = new Words("请另存为 UTF-8", "save it as UTF-8");

  private static final Words NO_TEXT = new Words("从第 %d 字节起不是文本", "not text from byte %d on");
  private static final Words MIXED =
      new Words("从第 %d 字节起不是 UTF-8，前面是 UTF-8", "not UTF-8 from byte %d on, and UTF-8 before");
  private static final Words IS = new Words("文件是 %s 编码", "the file is %s");
  private static final Words PERHAPS =
      new Words("拿不准文件的编码，按 %s 读出", "the encoding is not sure; it was read as %s");
  private static final int CHANCE = 8;
  private static final char REPLACEMENT = '\uFFFD';

  /// Below it are the letters of Europe, which two bytes of another encoding may well look like.
  private static final char FIRST_OF_THREE_BYTES = '\u0800';

  private TextDecoder() {}

  /// The text with `\n` line ends and without characters that deceive the eye.
  static Decoded decode(String path, byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    return VisibleText.of(path, unix(decode(path, bytes, findings)), findings);
  }

  private static String decode(String path, byte[] bytes, List<Finding> findings) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(path, bytes, StandardCharsets.UTF_16BE, findings);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(path, bytes, StandardCharsets.UTF_16LE, findings);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      findings.add(
          encoding(path, new Words("文件以字节顺序标记（BOM）开头", "the file starts with a byte order mark")));
      return utf8(path, bytes, 3, findings);
    }
    OldEncoding unmarked = OldEncoding.utf16(bytes).orElse(null);
    if (unmarked != null) {
      findings.add(
          encoding(
              path,
              new Words("文件是 UTF-16 编码，没有字节顺序标记", "the file is UTF-16 without a byte order mark")));
      return unmarked.text();
    }
    return utf8(path, bytes, 0, findings);
  }

  private static String utf16(String path, byte[] bytes, Charset charset, List<Finding> findings) {
    findings.add(encoding(path, new Words("文件是 UTF-16 编码", "the file is UTF-16")));
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
    try {
      return strict(charset).decode(buffer).toString();
    } catch (CharacterCodingException _) {
      findings.add(broken(path, bytes, 2, buffer.position(), charset, NO_TEXT));
      return new String(bytes, 2, bytes.length - 2, charset);
    }
  }

  private static String utf8(String path, byte[] bytes, int start, List<Finding> findings) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return strict(StandardCharsets.UTF_8).decode(buffer).toString();
    } catch (CharacterCodingException _) {
      String shown = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      boolean mostly = start > 0 || isMostlyUtf8(shown);
      OldEncoding old = mostly ? null : OldEncoding.of(bytes).orElse(null);
      if (old != null) {
        findings.add(encoding(path, (old.sure() ? IS : PERHAPS).with(old.name())));
        return old.text();
      }
      MixedLines mixed = mostly ? MixedLines.of(bytes, start).orElse(null) : null;
      if (mixed != null) {
        findings.add(
            Finding.of(
                Rule.ENCODING,
                Location.of(path, mixed.first()),
                new Words(
                        "有 %2$d 行不是 UTF-8，按 %1$s 读出，这是第一行",
                        "%2$d of the lines are not UTF-8 and were read as %1$s; this is the first")
                    .with(mixed.name(), mixed.count()),
                SAVE_AS_UTF8));
        return mixed.text();
      }
      Words words = mostly ? MIXED : NO_TEXT;
      findings.add(broken(path, bytes, start, buffer.position(), StandardCharsets.UTF_8, words));
      return shown;
    }
  }

  /// Whether much of what is not ASCII is UTF-8: someone added to the file in another encoding, or
  /// cut it. Of another encoding, three bytes are hardly ever a character of UTF-8.
  private static boolean isMostlyUtf8(String shown) {
    long broken = shown.chars().filter(c -> c == REPLACEMENT).count();
    long whole = shown.chars().filter(c -> c >= FIRST_OF_THREE_BYTES).count() - broken;
    return whole * CHANCE > broken;
  }

  /// @param bad index of the first byte that has no meaning
  private static Finding broken(
      String path, byte[] bytes, int start, int bad, Charset charset, Words words) {
    String before = unix(new String(bytes, start, bad - start, charset));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return Finding.of(
        Rule.UNREADABLE_FILE, Location.of(path, line), words.with(bad + 1), SAVE_AS_UTF8);
  }

  private static String unix(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Finding encoding(String path, Words words) {
    return Finding.of(Rule.ENCODING, Location.of(path, 1), words, SAVE_AS_UTF8);
  }

  /// A decoder that stops where a byte has no meaning.
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
