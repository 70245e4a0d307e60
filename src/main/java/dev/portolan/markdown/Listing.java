package dev.portolan.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A block of code.
///
/// @param info the info string of its fence, or empty
/// @param text the code
/// @param line 1-based line of its first line
record Listing(String info, String text, int line) {

  private static final Set<String> NO_LANGUAGE =
      Set.of("", "text", "txt", "plain", "plaintext", "ascii");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#._-]{1,40}+");

  static Listing of(FencedCodeBlock fence, PreparedText text) {
    List<BasedSequence> lines = fence.getContentLines();
    int line =
        lines.isEmpty()
            ? text.line(fence.getStartOffset()) + 1
            : text.line(lines.getFirst().getStartOffset());
    return new Listing(PlainText.unescaped(fence.getInfo()).strip(), String.join("", lines), line);
  }

  static Listing of(IndentedCodeBlock code, PreparedText text) {
    Block block = code;
    String joined = String.join("", block.getContentLines());
    return new Listing("", joined.stripTrailing() + "\n", text.line(code.getStartOffset()));
  }

  /// The language as a class name may hold it, or empty.
  String language() {
    String first = info.split("[\\s{,]", 2)[0];
    return LANGUAGE.matcher(first).matches() ? first : "";
  }

  /// Whether it is a picture drawn with line characters.
  boolean isDrawing() {
    return NO_LANGUAGE.contains(language())
        && text.chars().anyMatch(c -> Characters.drawsLines((char) c));
  }
}
