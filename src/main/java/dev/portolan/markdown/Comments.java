package dev.portolan.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.portolan.model.Comment;
import java.util.ArrayList;
import java.util.List;

/// Collects the comments of a document. Those in code are code.
final class Comments {

  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private final PreparedText text;
  private final List<Comment> comments = new ArrayList<>();

  private Comments(PreparedText text) {
    this.text = text;
  }

  static List<Comment> of(Document document, PreparedText text) {
    Comments comments = new Comments(text);
    if (text.text().contains(OPEN)) {
      document.getDescendants().forEach(comments::read);
    }
    return comments.comments;
  }

  private void read(Node node) {
    if (node instanceof HtmlCommentBlock
        || node instanceof HtmlBlock
        || node instanceof HtmlInlineComment) {
      String html = node.getChars().toString();
      boolean block = node.getParent() instanceof Document && !(node instanceof HtmlInlineComment);
      for (int from = html.indexOf(OPEN); from >= 0; ) {
        int close = html.indexOf(CLOSE, from + OPEN.length());
        int end = close < 0 ? html.length() : close + CLOSE.length();
        String inside = html.substring(from + OPEN.length(), close < 0 ? end : close);
        boolean alone = block && isAlone(html, from, end);
        int offset = node.getStartOffset() + from;
        comments.add(new Comment(inside.strip(), alone, text.line(offset), text.column(offset)));
        from = html.indexOf(OPEN, end);
      }
    }
  }

  private static boolean isAlone(String html, int from, int end) {
    return html.substring(0, from).isBlank() && html.substring(end).isBlank();
  }
}
