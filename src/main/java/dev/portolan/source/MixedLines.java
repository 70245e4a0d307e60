package dev.portolan.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file some lines of which have another encoding than UTF-8: someone added to it with an old
/// program.
///
/// @param text the whole file
/// @param name of that encoding
/// @param first the first such line, 1-based
/// @param count how many there are
record MixedLines(String text, String name, int first, int count) {

  /// Nothing where it is not certain what those lines are.
  static Optional<MixedLines> of(byte[] bytes, int start) {
    List<byte[]> lines = lines(bytes, start);
    ByteArrayOutputStream others = new ByteArrayOutputStream();
    int first = 0;
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!isUtf8(lines.get(i))) {
        others.writeBytes(lines.get(i));
        first = first == 0 ? i + 1 : first;
        count++;
      }
    }
    OldEncoding old = OldEncoding.of(others.toByteArray()).filter(OldEncoding::sure).orElse(null);
    if (old == null) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (byte[] line : lines) {
      if (isUtf8(line)) {
        text.append(new String(line, StandardCharsets.UTF_8));
      } else {
        int end = old.text().indexOf('\n', at) + 1;
        text.append(old.text(), at, end == 0 ? old.text().length() : end);
        at = end;
      }
    }
    return Optional.of(new MixedLines(text.toString(), old.name(), first, count));
  }

  /// The lines with their ends.
  private static List<byte[]> lines(byte[] bytes, int start) {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = start; i < bytes.length; i++) {
      line.write(bytes[i]);
      if (bytes[i] == '\n') {
        lines.add(line.toByteArray());
        line.reset();
      }
    }
    lines.add(line.toByteArray());
    return lines;
  }

  private static boolean isUtf8(byte[] line) {
    try {
      TextDecoder.strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
