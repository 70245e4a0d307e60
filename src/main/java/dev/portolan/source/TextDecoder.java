package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Turns bytes into text: strict UTF-8, else UTF-16 by its byte order mark, else GB18030 where the
/// whole file decodes and holds Han characters. What is none of these is shown all the same, with a
/// replacement character for every byte that has no meaning.
final class TextDecoder {

  private static final Words SAVE_AS_UTF8 = new Words("请另存为 UTF-8", "save it as UTF-8");

  private TextDecoder() {}

  /// The text with `\n` line ends and without characters that deceive the eye.
  static Decoded decode(String path, byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    String text = decode(path, bytes, findings);
    String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return VisibleText.of(path, unix, findings);
  }

  private static String decode(String path, byte[] bytes, List<Finding> findings) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(path, bytes, StandardCharsets.UTF_16BE, findings);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(path, bytes, StandardCharsets.UTF_16LE, findings);
    }
    int start = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      start = 3;
      findings.add(
          encoding(path, new Words("文件以字节顺序标记（BOM）开头", "the file starts with a byte order mark")));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return strict(StandardCharsets.UTF_8).decode(buffer).toString();
    } catch (CharacterCodingException _) {
      int bad = buffer.position();
      return notUtf8(path, bytes, start, bad, findings);
    }
  }

  private static String utf16(String path, byte[] bytes, Charset charset, List<Finding> findings) {
    findings.add(encoding(path, new Words("文件是 UTF-16 编码", "the file is UTF-16")));
    return new String(bytes, 2, bytes.length - 2, charset);
  }

  private static String notUtf8(
      String path, byte[] bytes, int start, int bad, List<Finding> findings) {
    try {
      CharBuffer text =
          strict(Charset.forName("GB18030"))
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
      if (text.codePoints().anyMatch(Character::isIdeographic)) {
        findings.add(encoding(path, new Words("文件是 GB18030（GBK）编码", "the file is GB18030 (GBK)")));
        return text.toString();
      }
    } catch (CharacterCodingException _) {
      // Neither of the two: shown as UTF-8 with its gaps.
    }
    int line = 1;
    for (int i = 0; i < bad; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    findings.add(
        Finding.of(
            Rule.UNREADABLE_FILE,
            Location.of(path, line),
            new Words("从第 %d 字节起不是文本", "not text from byte %d on").with(bad + 1),
            SAVE_AS_UTF8));
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static Finding encoding(String path, Words words) {
    return Finding.of(Rule.ENCODING, Location.of(path, 1), words, SAVE_AS_UTF8);
  }

  private static CharsetDecoder strict(Charset charset) {
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
