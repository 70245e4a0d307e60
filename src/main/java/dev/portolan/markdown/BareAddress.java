package dev.portolan.markdown;

/// Finds web addresses in running text. They end at a space, at anything that is not ASCII (Chinese
/// text follows an address without a space), and before the punctuation of the sentence around
/// them.
final class BareAddress {

  private static final String OUTSIDE = "<>`\"|\\^{}[]$";
  private static final String TRAILING = "?!.,:;*_~'";

  private BareAddress() {}

  /// The end of the address that starts at that place of the text; the place itself where none
  /// does.
  static int end(String text, int start) {
    int host = host(text, start);
    if (host < 0
        || follows(text, start)
        || host == text.length()
        || !Characters.isWord(text.charAt(host))) {
      return start;
    }
    int end = host;
    int open = 0;
    while (end < text.length() && belongs(text.charAt(end))) {
      char c = text.charAt(end);
      open += c == '(' ? 1 : 0;
      open -= c == ')' ? 1 : 0;
      if (open < 0) {
        break;
      }
      end++;
    }
    while (TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static int host(String text, int start) {
    if (text.startsWith("http://", start)) {
      return start + 7;
    }
    return text.startsWith("https://", start) ? start + 8 : -1;
  }

  private static boolean follows(String text, int start) {
    return start > 0 && Characters.isWord(text.charAt(start - 1));
  }

  private static boolean belongs(char c) {
    return c > ' ' && c < 0x7F && OUTSIDE.indexOf(c) < 0;
  }
}
