package dev.portolan.extract;

import java.util.regex.Pattern;

/// Tells what an author wrote from what the template left to be filled in.
final class Placeholder {

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\[[^\\]\"']*+]|［[^］]*+］|【[^】]*+】|[xX]{3,}+|<[^<>]*+>|\\{\\{[^}]*+}}|…++|\\.{3,}+");

  /// A part in square brackets that holds Chinese, as the template writes them, or a number.
  private static final Pattern PART =
      Pattern.compile(
          "\\[[^\\[\\]\\p{IsHan}]*+\\p{IsHan}[^\\[\\]]*+](?!\\()|\\[[A-Z]]|\\[[A-Za-z]++\\d?+]");

  private static final Pattern CUT_OFF = Pattern.compile("[a-z][a-z0-9+.-]*+://\\.{3}|.*://…");

  private final Lexicon lexicon;

  Placeholder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Whether a name is, or holds, something to be filled in.
  boolean inName(String name) {
    return isWhole(name) || PART.matcher(name).find();
  }

  /// Whether a value is something to be filled in.
  boolean isWhole(String value) {
    String text = value.strip();
    return WHOLE.matcher(text).matches()
        || CUT_OFF.matcher(text).matches()
        || lexicon.means("placeholder", text);
  }

  /// Whether an example value is the template's own and says nothing. `<password>` and the like are
  /// an author's way to leave a secret out, and stay.
  boolean inExample(String value) {
    return isWhole(value) && !value.strip().startsWith("<");
  }
}
