package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells that hold words: names, descriptions, values and marks.
final class CellReader {

  private static final Pattern QUOTED = Pattern.compile("(?s)([\"'`]|“|‘)(.*)(\\1|”|’)");
  private static final Pattern BEHIND_DEFAULT =
      Pattern.compile(
          "(?:[\\s:：=*]|为|是|is)+(?:`(?<code>[^`]*)`|(?<word>[^\\s,，;；。）)*]+)).*", Pattern.DOTALL);

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern OTHER_VALUES =
      Pattern.compile("(?:[\\s,，、/]|or|或|`[^`]*`)*[\\s)）.。;；]*");
  private static final Pattern BEFORE_VALUE = Pattern.compile("[\\s:：,，=]+$");

  /// The address of a machine, or of many, none of which is called so: `10.0.0.0/8`.
  private static final Pattern NETWORK =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?");

  /// Where a reason or a condition begins behind a value: `无，必须设置`. A lone comma may part the items
  /// of a value.
  private static final Pattern CLAUSE = Pattern.compile("\\s*[，；。：]\\s*|[,;:]\\s+|\\s+[-–—]+\\s+");

  /// A pair of quotes with nothing inside.
  private static final Pattern EMPTY_QUOTES = Pattern.compile("\"\"|''|“”|‘’|「」|『』|＂＂|``");

  private static final Pattern BRACKETED = Pattern.compile("^[(（](.*)[)）]$");
  private static final Pattern WORD_ENDS = Pattern.compile("[\\s*()（）\\[\\]【】,，;；。、:：|_]+");

  private final Lexicon lexicon;
  private final Technologies technologies;
  private final Placeholder placeholder;
  private final Marks marks;
  private final Deprecation deprecation;

  CellReader(Lexicon lexicon, Technologies technologies) {
    this.lexicon = lexicon;
    this.technologies = technologies;
    this.placeholder = new Placeholder(lexicon);
    this.marks = new Marks(lexicon);
    this.deprecation = new Deprecation(lexicon);
  }

  /// The words of a cell on one line; null where it holds none, or only what the template left.
  @Nullable String text(@Nullable Cell cell) {
    if (cell == null || Plain.isDash(cell.text()) || placeholder.inText(cell.text())) {
      return null;
    }
    return Plain.line(cell.text());
  }

  /// Who reaches a port, as its cell says; null where it says nothing, or leaves the choice open.
  @Nullable String scope(@Nullable Cell cell) {
    return cell == null || placeholder.isChoice(cell.text()) ? null : text(cell);
  }

  /// The service names of a cell: one, or several where a known technology stands on each side of a
  /// `+` or `/`. Empty where it names none.
  List<String> names(@Nullable Cell cell) {
    return cell == null || cell.struck() ? List.of() : names(cell.text());
  }

  /// The same for a text.
  List<String> names(String text) {
    String name = Plain.name(text);
    boolean network = NETWORK.matcher(name).matches();
    if (network || Plain.isDash(name) || isNone(name) || placeholder.inName(name)) {
      return List.of();
    }
    List<String> parts = Plain.split(name, "+/&,，、");
    boolean several =
        parts.size() > 1 && parts.stream().allMatch(part -> technologies.named(part).isPresent());
    return several ? parts : List.of(name);
  }

  /// A default value: null where the document states none, `""` where it says that it is empty.
  @Nullable String defaultValue(@Nullable Cell cell) {
    return cell == null ? null : defaultValue(cell.text());
  }

  /// The same for a text.
  @Nullable String defaultValue(String written) {
    String text = written.strip();
    String said = CLAUSE.split(Plain.withoutLastBracket(text), 2)[0];
    if (isEmptyString(text) || isEmptyString(said)) {
      return "";
    }
    if (isDrawnDash(text)
        || isNone(text)
        || lexicon.means("mark.none", said)
        || placeholder.isForInstance(text)) {
      return null;
    }
    return unquoted(Plain.line(text));
  }

  /// An example value; null where there is none.
  @Nullable String example(@Nullable Cell cell) {
    return cell == null ? null : example(cell.text());
  }

  /// The same for a text.
  @Nullable String example(String written) {
    String value = defaultValue(placeholder.instance(written));
    return value == null || value.isEmpty() ? null : value;
  }

  /// The default that a sentence states: `缓存条数，默认 500`, `defaults to `info``. Null where it states
  /// none.
  @Nullable String defaultIn(String sentence) {
    Lexicon.Span word = lexicon.place("word.default", sentence).orElse(null);
    if (word == null) {
      return null;
    }
    Matcher value = BEHIND_DEFAULT.matcher(sentence.substring(word.end()));
    if (!value.matches()) {
      return null;
    }
    String code = value.group("code");
    return code != null ? code : defaultValue(value.group("word"));
  }

  /// The example that a sentence gives in code: ``DSN, e.g. `postgres://db` ``. Null where it gives
  /// none.
  ///
  /// @param sentence as Markdown
  @Nullable String exampleIn(String sentence) {
    Matcher code = CODE.matcher(sentence);
    while (code.find()) {
      String before = BEFORE_VALUE.matcher(sentence.substring(0, code.start())).replaceFirst("");
      if (lexicon.lastEnd("word.for_instance", before) == before.length()
          && endsSentence(sentence.substring(code.end()))) {
        return example(code.group(1));
      }
    }
    return null;
  }

  /// Whether nothing but marks and defaults follows: the example of a sentence that goes on is one
  /// of what it speaks of there.
  private boolean endsSentence(String behind) {
    return OTHER_VALUES.matcher(behind).matches()
        || necessityIn(behind) != null
        || lexicon.mentions("word.default", behind);
  }

  /// Whether a text says by one of its parts that something is required or optional; null where it
  /// says neither.
  @Nullable Boolean necessityIn(String text) {
    for (String part : WORD_ENDS.split(text)) {
      if (lexicon.means("heading.required", part)) {
        return true;
      }
      if (lexicon.means("heading.optional", part)) {
        return false;
      }
    }
    return null;
  }

  /// A value without the quotes around it.
  static String unquoted(String text) {
    var matcher = QUOTED.matcher(text.strip());
    return matcher.matches() ? matcher.group(2) : text.strip();
  }

  /// Whether a mark says yes; null where it says neither yes nor no, or that it depends.
  @Nullable Boolean mark(@Nullable Cell cell) {
    return cell == null ? null : mark(cell.text());
  }

  /// The same for a text.
  @Nullable Boolean mark(String written) {
    return marks.read(written).isYes();
  }

  /// Reads whether something must be there.
  Necessity necessity() {
    return new Necessity(marks, placeholder, deprecation);
  }

  /// A lone `/` or `*` is a value: a path, a pattern.
  private static boolean isDrawnDash(String text) {
    return Plain.isDash(text) && !text.equals("/") && !text.equals("*");
  }

  private boolean isNone(String text) {
    String bare = unbracketed(text.strip());
    return lexicon.means("mark.none", bare) || placeholder.inExample(bare);
  }

  private static String unbracketed(String text) {
    return BRACKETED.matcher(text).replaceAll("$1");
  }

  private boolean isEmptyString(String text) {
    String bare = unbracketed(text);
    return EMPTY_QUOTES.matcher(bare).matches() || lexicon.means("mark.empty", bare);
  }

  Deprecation deprecation() {
    return deprecation;
  }

  Marks marks() {
    return marks;
  }

  Placeholder placeholder() {
    return placeholder;
  }
}
