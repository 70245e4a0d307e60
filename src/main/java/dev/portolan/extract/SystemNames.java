package dev.portolan.extract;

import java.util.regex.Pattern;

/// Tells the names of systems from other words that a list of dependencies may hold: files, and
/// sentences about what to do first.
final class SystemNames {

  /// Latin words of letters, digits and `. _ -`.
  private static final Pattern LATIN =
      Pattern.compile("\\d{0,3}[A-Za-z][\\w.+-]*(?: [A-Za-z0-9][\\w.+-]*){0,3}");

  /// Chinese or Japanese, perhaps with Latin words in it: `短信平台`, `阿里云 OSS`.
  private static final Pattern HAN =
      Pattern.compile("(?=.*[\\p{IsHan}\\p{IsKatakana}])[\\p{L}\\p{N}ー ._·・+-]{2,24}");

  /// A file, which nobody calls. `.js` and `.io` end the names of technologies.
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)\\S+\\.(ya?ml|json|xml|md|txt|toml|lock|properties|conf|cfg|ini|env|sh|bat|py|sql|gradle|mod|sum|jar"
              + "|war|zip|t?gz|html?|css|csv|pdf|docx?|xlsx?|png|svg)");

  private final Lexicon lexicon;
  private final Technologies technologies;

  SystemNames(Lexicon lexicon, Technologies technologies) {
    this.lexicon = lexicon;
    this.technologies = technologies;
  }

  /// Whether a text may be the name of a system.
  boolean include(String name) {
    return isTechnology(name)
        || ((isLatin(name) || isHan(name)) && !isFile(name) && !isSentence(name));
  }

  boolean isTechnology(String name) {
    return technologies.named(name).isPresent();
  }

  /// A technology without its version; any other name as it is.
  String unversioned(String name) {
    return technologies.unversioned(name);
  }

  boolean isLatin(String name) {
    return LATIN.matcher(name).matches();
  }

  boolean isHan(String name) {
    return HAN.matcher(name).matches();
  }

  boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /// `需要先启动数据库`, `see the appendix`: words that are in no name, or that tell what to do.
  private boolean isSentence(String text) {
    boolean instructs =
        lexicon.begins("word.instruction", text) && !lexicon.means("word.instruction", text);
    return instructs || lexicon.mentions("word.clause", text);
  }
}
