package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads whether something must be there, from a column called `必填` or one called `可选`.
final class Necessity {

  private static final Words HINT =
      new Words(
          "写“是”“否”或“条件必填”，或在 site-config.yml 的 words 里加上这个词（mark.required、mark.optional）",
          "write `yes`, `no` or `conditional`, or add this word under words in site-config.yml"
              + " (mark.required, mark.optional)");

  private static final Pattern SENTENCE_END = Pattern.compile("[。；;！!\\n]|<br|\\.(?:\\s|$)");
  private static final Pattern CLAUSE_END = Pattern.compile("[,，、:：]|\\s[-–—]+\\s");

  /// A word in brackets or bold, in front of the rest.
  private static final Pattern SET_APART =
      Pattern.compile(
          "^(?:[【\\[(（]([^】\\])）]{1,20})[】\\])）]|(?:\\*\\*|__)([^*_]{1,20})(?:\\*\\*|__))");

  private final Marks marks;
  private final Placeholder placeholder;
  private final Deprecation deprecation;

  Necessity(Marks marks, Placeholder placeholder, Deprecation deprecation) {
    this.marks = marks;
    this.placeholder = placeholder;
    this.deprecation = deprecation;
  }

  /// What a row's columns of what is required or optional say.
  ///
  /// @param otherwise what holds where there is no cell of what is required, and the other says
  ///   nothing
  @Nullable Boolean read(Sheet sheet, Row row, @Nullable Boolean otherwise, Reading reading) {
    return read(
        sheet.cell(row, Column.REQUIRED), sheet.cell(row, Column.OPTIONAL), otherwise, reading);
  }

  /// What the cells say. Null where it depends, and where a cell holds a word that nobody foresaw,
  /// which is reported.
  ///
  /// @param required the cell of a column of what is required, or null
  /// @param optional the cell of a column of what is optional, or null
  /// @param otherwise what holds where there is no cell of what is required, and the other says
  ///   nothing
  @Nullable Boolean read(
      @Nullable Cell required,
      @Nullable Cell optional,
      @Nullable Boolean otherwise,
      Reading reading) {
    Boolean stated = mark(required, reading).inRequired();
    if (stated != null) {
      return stated;
    }
    Mark mark = mark(optional, reading);
    return (required == null && mark == Mark.NOTHING) ? otherwise : mark.inOptional();
  }

  /// What a description begins with: `必填，数据库地址`, `【可选】`, `**Required** The relay`; `otherwise`
  /// where it says nothing of it. A word that the sentence goes on from is none: `Required by the
  /// relay`.
  @Nullable Boolean leading(@Nullable Cell description, @Nullable Boolean otherwise) {
    if (description == null) {
      return otherwise;
    }
    String text = SET_APART.matcher(description.markdown().strip()).replaceFirst("$1$2，");
    String sentence = SENTENCE_END.split(text, 2)[0];
    Mark led = marks.read(CLAUSE_END.split(sentence, 2)[0]);
    boolean said = led == Mark.REQUIRED || led == Mark.OPTIONAL;
    return said ? marks.read(sentence).isYes() : otherwise;
  }

  private Mark mark(@Nullable Cell cell, Reading reading) {
    if (cell == null) {
      return Mark.NOTHING;
    }
    Mark mark = marks.read(cell.text());
    if (mark == Mark.UNKNOWN && !isSaidOtherwise(cell.text())) {
      report(cell, reading);
    }
    return mark;
  }

  /// Whether another finding or fact speaks of the cell.
  private boolean isSaidOtherwise(String text) {
    return placeholder.inText(text) || deprecation.isSaid(text);
  }

  /// Each word once, where it first stands.
  private static void report(Cell cell, Reading reading) {
    Words message =
        new Words("看不出“%s”是必填还是可选", "cannot tell whether \"%s\" means required or optional")
            .with(Plain.line(cell.text()));
    if (reading.findings.stream().noneMatch(finding -> finding.message().equals(message))) {
      reading.report(Rule.ROW_NOT_UNDERSTOOD, reading.at(cell), message, HINT);
    }
  }
}
