package dev.portolan.markdown;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Spells sanitised HTML plainly. The sanitiser writes `，` as `&#xff0c;`, `<br>` as `<br />` and a
/// comment between two braces, which makes pages larger and hinders whoever searches or copies
/// them. Characters that reorder text are shown by their code here, wherever they came from.
final class Spelling {

  private static final String COMMENT = "<!-- -->";
  private static final int LONGEST_REFERENCE = 9;

  private final String html;
  private final StringBuilder out;
  private int at;
  private int end;
  private boolean inTag;

  private Spelling(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
  }

  /// @param html as the sanitiser writes it: every `<` and `>` is a tag's
  static String plain(String html) {
    return new Spelling(html).plain();
  }

  private String plain() {
    int seen = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      String plain = plain(c);
      if (plain == null) {
        inTag = c == '<' || (inTag && c != '>');
        at++;
      } else {
        out.append(html, seen, at).append(plain);
        at = end;
        seen = end;
      }
    }
    return out.append(html, seen, at).toString();
  }

  /// What stands for the characters from [#at] to [#end]; null where they stay.
  private @Nullable String plain(char c) {
    end = at + 1;
    if (c == '&') {
      return reference();
    }
    if (c == '<' && html.startsWith(COMMENT, at)) {
      end = at + COMMENT.length() + 1;
      return "&#123;";
    }
    if (c == ' ' && inTag && html.startsWith(" />", at)) {
      end = at + 2;
      return "";
    }
    return Characters.reorders(c) ? code(c) : null;
  }

  private @Nullable String reference() {
    int semicolon = html.indexOf(';', at);
    if (semicolon < 0 || semicolon - at > LONGEST_REFERENCE) {
      return null;
    }
    int character = number(html.substring(at + 1, semicolon));
    boolean needed =
        character < ' ' || "<>&".indexOf(character) >= 0 || !Character.isValidCodePoint(character);
    if (needed || (inTag && character == '"')) {
      return null;
    }
    end = semicolon + 1;
    return Characters.reorders(character) ? code(character) : Character.toString(character);
  }

  /// The character that `#xff0c` or `#39` stands for, or -1.
  private static int number(String reference) {
    try {
      if (reference.startsWith("#x")) {
        return Integer.parseInt(reference.substring(2), 16);
      }
      return reference.startsWith("#") ? Integer.parseInt(reference.substring(1)) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private String code(int character) {
    String code = "U+" + Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return inTag ? code : "<span class=\"bidi\">" + code + "</span>";
  }
}
