package dev.portolan.extract;

import dev.portolan.model.Block.Item;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list item about environment variables: `` `DB_HOST`: where the database is``, `` `KEY_A` /
/// `KEY_B` — a pair``, `**KEY** *required* signs tokens`.
///
/// @param names at the beginning, one or several
/// @param rest what the first line says of them
record VariableItem(List<EnvName> names, String rest) {

  /// The head of a list item, in front of a colon, a dash or a bracket.
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?<head>.*?)(?:\\s*[:：]\\s*|\\s+[-–—]+\\s+|\\s*(?=[(（]))(?<rest>.*)$", Pattern.DOTALL);

  private static final String MARKED =
      "(?:(?:\\*\\*)?`[A-Z][A-Z0-9_]*`(?:\\*\\*)?|\\*\\*[A-Z][A-Z0-9_]*\\*\\*)";

  /// Names in code or bold at the very beginning.
  private static final Pattern NAMES =
      Pattern.compile(MARKED + "(?:\\s*(?:[,，、/+&和与與或及]|\\band\\b|\\bor\\b)\\s*" + MARKED + ")*");

  /// A word set apart from what follows it: `*required*`, `(必填)`.
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:[*_`]{1,2}|[(（\\[【])(?<word>[^*_`()（）\\[\\]【】]+)[*_`)）\\]】]+");

  private static final Pattern SIGN = Pattern.compile("^\\s*(?:[:：]|[-–—]+(?=\\s))?\\s*");

  VariableItem {
    names = List.copyOf(names);
  }

  /// What the item says; nothing where it does not begin with names that hardly anything but
  /// variables has.
  static Optional<VariableItem> read(Item item, Lexicon lexicon) {
    String first = item.text().lines().findFirst().orElse("");
    String source = item.markdown().strip();
    boolean coded = source.replaceAll("[*~]", "").startsWith("`");
    Matcher marked = NAMES.matcher(source);
    Matcher parted = ITEM.matcher(first);
    String head =
        marked.lookingAt()
            ? marked.group().replaceAll("[`*]", "")
            : parted.matches() ? parted.group("head") : first;
    List<EnvName> names = EnvName.list(head);
    boolean sure =
        names.stream()
            .map(EnvName::name)
            .allMatch(name -> EnvName.isUnmistakable(name) || (coded && EnvName.isUpper(name)));
    if (names.isEmpty() || !sure) {
      return Optional.empty();
    }
    String rest =
        first.startsWith(head)
            ? unmarked(source, first.substring(head.length()), lexicon)
            : parted.matches() ? parted.group("rest") : "";
    return Optional.of(new VariableItem(names, Plain.line(SIGN.matcher(rest).replaceFirst(""))));
  }

  /// The rest without the mark right behind the names that says whether they are required.
  private static String unmarked(String source, String rest, Lexicon lexicon) {
    Matcher names = NAMES.matcher(source);
    Matcher mark = MARK.matcher(source);
    boolean apart = names.lookingAt() && mark.region(names.end(), source.length()).lookingAt();
    String word = apart ? mark.group("word").strip() : "";
    int at = rest.indexOf(word);
    return lexicon.means("heading.required", word) || lexicon.means("heading.optional", word)
        ? rest.substring(at + word.length()).replaceFirst("^[)）\\]】]", "")
        : rest;
  }
}
