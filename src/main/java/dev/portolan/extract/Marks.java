package dev.portolan.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads marks: `✅`, `必填`, `否（默认关闭）`, `Yes, if TLS is on`.
final class Marks {

  private static final Pattern CLAUSE = Pattern.compile("\\s*[,，;；。:：]\\s*|\\s+[-–—]+\\s+");
  private static final Pattern EITHER = Pattern.compile("\\s*[/／|｜]\\s*|\\s+or\\s+|\\s*或\\s*");
  private static final Pattern FOOTNOTE_STAR = Pattern.compile("[*＊]+$");
  private static final Pattern BRACKET = Pattern.compile("[(（]");
  private static final Pattern WHOLLY_BRACKETED = Pattern.compile("[(（\\[【](.*)[)）\\]】]");

  /// The name of a picture: `:warning:`.
  private static final Pattern SHORT_CODE = Pattern.compile(":[a-z][a-z0-9_]*:");

  /// A box of a list of tasks, ticked or not.
  private static final Pattern CHECKBOX = Pattern.compile("\\[([xX✓✔√]|\\s*)]");

  /// What makes a word its opposite, in front of it.
  private static final Pattern NEGATION =
      Pattern.compile("[不非无無未勿免]|(?i:\\b(?:not?|non|un|without)\\b)");

  private final Lexicon lexicon;
  private final List<String> required;

  Marks(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.required =
        lexicon.words("mark.required").stream()
            .map(Lexicon::fold)
            .filter(word -> word.length() > 1)
            .toList();
  }

  /// What a cell's text says. A bracket or a clause behind a mark says more; where it makes a
  /// condition of a yes, it depends.
  Mark read(String written) {
    String text = written.strip();
    text =
        text.endsWith("*") || text.endsWith("＊")
            ? FOOTNOTE_STAR.matcher(text).replaceFirst("")
            : text;
    if (Plain.isDash(text)) {
      return Mark.NOTHING;
    }
    Matcher box = CHECKBOX.matcher(text);
    if (box.matches()) {
      return box.group(1).isBlank() ? Mark.NO : Mark.YES;
    }
    Mark whole = bare(text);
    if (whole != Mark.UNKNOWN) {
      return whole;
    }
    Mark either = either(text);
    return either != Mark.UNKNOWN ? either : clauses(text);
  }

  /// Whether the text is a mark and nothing else.
  boolean isMark(String text) {
    return bare(text) != Mark.UNKNOWN;
  }

  /// Whether the text is a box of a list of tasks: `[x]`, `[ ]`.
  boolean isTicked(String text) {
    return CHECKBOX.matcher(text.strip()).matches();
  }

  /// Two wordings of one thing (`必填/Required`), or a choice that was left open.
  private Mark either(String text) {
    List<Mark> sides =
        EITHER.splitAsStream(text).map(side -> bare(Plain.withoutLastBracket(side))).toList();
    if (sides.size() < 2 || sides.contains(Mark.UNKNOWN)) {
      return Mark.UNKNOWN;
    }
    boolean agree = sides.stream().noneMatch(side -> side.contradicts(sides.getFirst()));
    if (agree) {
      return sides.getFirst();
    }
    return BRACKET.matcher(text).find() ? Mark.DEPENDS : Mark.CHOICE;
  }

  private Mark clauses(String text) {
    String bracket = Plain.lastBracket(text);
    String outside = Plain.withoutLastBracket(text);
    if (outside.isEmpty()) {
      return WHOLLY_BRACKETED.matcher(text).matches() ? read(bracket) : Mark.UNKNOWN;
    }
    String[] clauses = CLAUSE.split(outside, 2);
    Mark mark = bare(clauses[0]);
    String more = clauses.length < 2 ? bracket : clauses[1] + " " + bracket;
    if (Boolean.TRUE.equals(mark.isYes()) && isCondition(more)) {
      return Mark.DEPENDS;
    }
    return mark == Mark.UNKNOWN && (isConditional(text) || isQualified(clauses[0]))
        ? Mark.DEPENDS
        : mark;
  }

  private boolean isCondition(String more) {
    return lexicon.mentions("word.condition", more)
        || CLAUSE.splitAsStream(more).anyMatch(part -> lexicon.means("mark.conditional", part));
  }

  private boolean isConditional(String text) {
    return lexicon.mentions("word.condition", text)
        || lexicon.words("word.condition.end").stream().anyMatch(text.strip()::endsWith);
  }

  /// `集群模式必填`: a case, and what holds in it.
  private boolean isQualified(String text) {
    String folded = Lexicon.fold(text);
    return required.stream()
        .filter(folded::endsWith)
        .map(word -> folded.substring(0, folded.length() - word.length()))
        .anyMatch(before -> !before.isBlank() && !NEGATION.matcher(before).find());
  }

  /// What a text says that is one mark; the picture beside a word says nothing of its own.
  private Mark bare(String text) {
    Mark mark = word(text);
    String beside = text.indexOf(':') < 0 ? text : SHORT_CODE.matcher(text).replaceAll(" ");
    beside = Plain.name(beside);
    return mark == Mark.UNKNOWN && !beside.equals(text) && !BRACKET.matcher(beside).find()
        ? word(beside)
        : mark;
  }

  private Mark word(String text) {
    Set<String> meanings = lexicon.meanings(text);
    if (meanings.contains("mark.conditional")) {
      return Mark.DEPENDS;
    }
    if (meanings.contains("mark.required")) {
      return Mark.REQUIRED;
    }
    if (meanings.contains("mark.optional")) {
      return Mark.OPTIONAL;
    }
    if (meanings.contains("mark.yes")) {
      return Mark.YES;
    }
    return meanings.contains("mark.no") ? Mark.NO : Mark.UNKNOWN;
  }
}
