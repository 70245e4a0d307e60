package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/// The words of inline Markdown without its marks, as the extractors read them.
final class PlainText {

  private PlainText() {}

  /// The text of a node's children, trimmed; line breaks and `<br>` as `\n`.
  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    children(node, text);
    return text.toString().strip();
  }

  /// The text of every code span in a node, in order.
  static List<String> codes(Node node) {
    List<String> codes = new ArrayList<>();
    collectCodes(node, codes);
    return codes;
  }

  /// The text of a code span: line breaks become spaces, and so does what escapes a pipe in a
  /// table.
  static String code(Code code) {
    String text = BudgetedText.copy(code.getText()).replace('\n', ' ').replace("\\|", "|");
    boolean padded =
        text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  /// Source text with backslashes and entities resolved.
  static String unescaped(BasedSequence chars) {
    String source = BudgetedText.copy(chars);
    return source.indexOf('&') < 0 && source.indexOf('\\') < 0 ? source : chars.unescape();
  }

  private static void children(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      inline(child, text);
    }
  }

  private static void inline(Node node, StringBuilder text) {
    switch (node) {
      case Text words -> text.append(unescaped(words.getChars()));
      case Code code -> text.append(code(code));
      case SoftLineBreak _, HardLineBreak _ -> text.append('\n');
      case HtmlEntity entity -> text.append(entity.getChars().unescape());
      case HtmlInlineComment _ -> {}
      case HtmlInline tag -> text.append(RawHtml.plainText(BudgetedText.copy(tag.getChars())));
      case DelimitedLinkNode link -> text.append(link.getText());
      case Footnote note when note.isDefined() -> {}
      case RefNode reference when !reference.isDefined() -> undefined(reference, text);
      default -> children(node, text);
    }
  }

  private static void undefined(RefNode reference, StringBuilder text) {
    if (!reference.hasChildren()) {
      text.append(unescaped(reference.getChars()));
      return;
    }
    BasedSequence inner = reference.getChildChars();
    text.append(unescaped(reference.getChars().prefixOf(inner)));
    children(reference, text);
    text.append(unescaped(reference.getChars().suffixOf(inner)));
  }

  private static void collectCodes(Node node, List<String> codes) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Code code) {
        codes.add(code(code));
      } else {
        collectCodes(child, codes);
      }
    }
  }
}
