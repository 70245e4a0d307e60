package dev.portolan.extract;

import dev.portolan.model.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells what an author wrote from what the template left to be filled in.
final class Placeholder {

  /// A bracket with words in it; `[]` and `[80, 443]` are values.
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\[[^\\]\"'\\p{L}.…]*+[\\p{L}.…][^\\]\"']*+]|［[^］]*+］|【[^】]*+】|[xX]{3,}+|<[^<>]*+>|\\{\\{[^}]*+}}|…++|\\.{3,}+");

  /// A part in square brackets that holds Chinese, as the template writes them, or a number.
  private static final Pattern PART =
      Pattern.compile(
          "\\[[^\\[\\]\\p{IsHan}]*+\\p{IsHan}[^\\[\\]]*+](?!\\()|(?<!\\w)\\[[A-Z]]|(?<!\\w)\\[[A-Za-z]++\\d?+]");

  /// A name that is to be made up still: `XX服务`, `xxx-api`, `{服务名}`.
  private static final Pattern UNNAMED =
      Pattern.compile("[xX×]{2,}+(?:\\s*+\\p{IsHan}.*)?|[xX]{3,}+[-_].*|\\{[^{}]*+}");

  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*+]");
  private static final Pattern CUT_OFF = Pattern.compile("[a-z][a-z0-9+.-]*+://\\.{3}|.*://…");
  private static final Pattern QUESTION = Pattern.compile("[?？]++");
  private static final Pattern ENCLOSED = Pattern.compile("[(（\\[【<《](.*)[)）\\]】>》]");
  private static final Pattern ANGLES = Pattern.compile("<([^<>]*+)>");
  private static final Pattern LED = Pattern.compile("([^:：]{1,20}+)[:：](.*+)");

  private static final Pattern OR = Pattern.compile("\\s*[/／|｜]\\s*");

  private final Lexicon lexicon;
  private final Recent<Boolean> names = new Recent<>(this::isInName);
  private final Recent<Boolean> texts = new Recent<>(text -> isBlank(text) || isOpen(text));

  Placeholder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Whether a name is, or holds, something to be filled in.
  boolean inName(String name) {
    return names.of(name);
  }

  private boolean isInName(String name) {
    return inText(name)
        || isForInstance(name)
        || holdsPart(name)
        || UNNAMED.matcher(name.strip()).matches();
  }

  /// Whether a text is something to be filled in, or says that it will be.
  boolean inText(String text) {
    return texts.of(text);
  }

  /// Whether a text is what the template left, and nothing else: `[CPU], [Memory]`.
  boolean isBlank(String text) {
    return isWhole(text)
        || (holdsPart(text) && Vocabulary.fold(BRACKETS.matcher(text).replaceAll("")).isEmpty());
  }

  private static boolean holdsPart(String text) {
    return text.indexOf('[') >= 0 && PART.matcher(text).find();
  }

  /// Whether a value is something to be filled in.
  boolean isWhole(String value) {
    String text = value.strip();
    return WHOLE.matcher(text).matches()
        || (text.contains("://") && CUT_OFF.matcher(text).matches())
        || lexicon.means("placeholder", text);
  }

  /// Whether an example value is the template's own and says nothing. `<password>` and the like are
  /// an author's way to leave a secret out, and stay; `<填写>` is not.
  boolean inExample(String value) {
    String text = value.strip();
    Matcher angles = ANGLES.matcher(text);
    return angles.matches()
        ? lexicon.means("placeholder.fill", angles.group(1))
        : isWhole(text) || isOpen(text);
  }

  /// The same where an author may also use brackets to say what is to be chosen: `[User Defined]`.
  boolean inValue(String value) {
    return !value.strip().startsWith("[") && inExample(value);
  }

  /// Whether a cell says that its author has not decided yet, or points to another place instead:
  /// `待补充`, `（TBD）`, `TODO：问运维`, `见上`.
  boolean isOpen(String value) {
    String text = value.strip();
    Matcher enclosed = ENCLOSED.matcher(text);
    String bare = enclosed.matches() ? enclosed.group(1) : text;
    Set<String> meanings = lexicon.meanings(bare);
    return QUESTION.matcher(bare).matches()
        || meanings.contains("mark.undecided")
        || meanings.contains("mark.ditto")
        || led(bare).filter(led -> lexicon.means("mark.undecided", led.word())).isPresent();
  }

  /// Whether a text lists exposures to choose from: `内网/外网`.
  boolean isChoice(String value) {
    List<Set<String>> sides =
        OR.splitAsStream(value.strip()).map(side -> scopes(side)).distinct().toList();
    return sides.size() > 1 && sides.stream().noneMatch(Set::isEmpty);
  }

  private Set<String> scopes(String text) {
    return lexicon.named(text).stream()
        .filter(concept -> concept.startsWith("scope."))
        .collect(Collectors.toSet());
  }

  /// What an example shows, without the word for one in front of it.
  String instance(String value) {
    return led(value.strip())
        .filter(this::isForInstance)
        .map(led -> led.rest().strip())
        .orElse(value);
  }

  /// Whether a text only shows what could stand there: `例：Redis`.
  boolean isForInstance(String value) {
    return led(value.strip()).filter(this::isForInstance).isPresent();
  }

  private boolean isForInstance(Led led) {
    return !led.rest().isBlank() && lexicon.means("word.example", led.word());
  }

  /// What a word with a colon leads in.
  private record Led(String word, String rest) {}

  private static Optional<Led> led(String text) {
    if (Plain.colon(text) < 0) {
      return Optional.empty();
    }
    Matcher led = LED.matcher(text);
    return led.matches() ? Optional.of(new Led(led.group(1), led.group(2))) : Optional.empty();
  }
}
