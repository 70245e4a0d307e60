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
import org.jspecify.annotations.Nullable;

/// Turns bytes into text: strict UTF-8, else UTF-16 by its byte order mark, else GB18030 where the
/// whole file decodes and holds Han characters. What is none of these is shown all the same, with a
/// replacement character for every byte that has no meaning.
final class TextDecoder {

  private static final Words SAVE_AS_UTF8 = new Words("请另存为 UTF-8", "save it as UTF-8");

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
      String chinese = gb18030(bytes, start);
      if (chinese != null) {
        findings.add(encoding(path, new Words("文件是 GB18030（GBK）编码", "the file is GB18030 (GBK)")));
        return chinese;
      }
      findings.add(broken(path, bytes, start, buffer.position(), StandardCharsets.UTF_8));
      return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }
  }

  private static String utf16(String path, byte[] bytes, Charset charset, List<Finding> findings) {
    findings.add(encoding(path, new Words("文件是 UTF-16 编码", "the file is UTF-16")));
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
    try {
      return strict(charset).decode(buffer).toString();
    } catch (CharacterCodingException _) {
      findings.add(broken(path, bytes, 2, buffer.position(), charset));
      return new String(bytes, 2, bytes.length - 2, charset);
    }
  }

  /// The text, or null where it is not GB18030, or holds no Han character: almost any bytes could
  /// be taken for GB18030.
  private static @Nullable String gb18030(byte[] bytes, int start) {
    try {
      String text =
          strict(Charset.forName("GB18030"))
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString();
      return text.codePoints().anyMatch(Character::isIdeographic) ? text : null;
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  /// @param bad index of the first byte that has no meaning
  private static Finding broken(String path, byte[] bytes, int start, int bad, Charset charset) {
    String before = unix(new String(bytes, start, bad - start, charset));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return Finding.of(
        Rule.UNREADABLE_FILE,
        Location.of(path, line),
        new Words("从第 %d 字节起不是文本", "not text from byte %d on").with(bad + 1),
        SAVE_AS_UTF8);
  }

  private static String unix(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
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
