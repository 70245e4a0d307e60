package dev.portolan.extract;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something in a cell of a column of ports that should be a port and is none: a number that is too
/// large, a slip of the pen, a word for what is not decided yet. Other words, such as `动态分配` or
/// `server.port`, are what their author means.
///
/// @param written as it stands in the cell
/// @param hint what to write
record PortSlip(String written, Words hint) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\w+*~〜–—-]*+(?:\\.\\d++)?");
  private static final Pattern VALID = Pattern.compile("(\\d{1,5})(?:[-~〜–—](\\d{1,5}))?");
  private static final Pattern QUESTION = Pattern.compile("\\?++");
  private static final Pattern OPEN = Pattern.compile("(\\d{1,5})\\+\\w*+");
  private static final Pattern BETWEEN = Pattern.compile("->|=>|[\\s:：/→]+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【][^)\\]】]*+[)\\]】]?");

  private static final Words NUMBERS =
      new Words("端口是 1 到 65535 的整数", "ports are whole numbers from 1 to 65535");
  private static final Words DECIDE =
      new Words(
          "定下来后写端口号；由系统分配的写“动态”，没有的写 `-`",
          "write the number once it is decided, `dynamic` where the system assigns it, `-` where"
              + " there is none");

  /// Reports those of a cell.
  static void report(@Nullable Cell cell, Lexicon lexicon, Reading reading) {
    if (cell != null) {
      for (PortSlip slip : in(cell.text(), lexicon)) {
        reading.report(
            Rule.INVALID_PORT,
            reading.at(cell),
            new Words("“%s”不是端口", "“%s” is not a port").with(slip.written),
            slip.hint);
      }
    }
  }

  /// Reports a cell beside which the port stands in the column of names.
  static void reportSwapped(Cell cell, Reading reading) {
    reading.report(
        Rule.INVALID_PORT,
        reading.at(cell),
        new Words("“%s”不是端口", "“%s” is not a port").with(Plain.line(cell.text())),
        new Words("服务名和端口是不是写反了？", "did the name and the port change places?"));
  }

  static List<PortSlip> in(String text, Lexicon lexicon) {
    String plain = PortCell.plain(text);
    if (isPort(plain)) {
      return List.of();
    }
    if (isUndecided(plain, lexicon) || QUESTION.matcher(plain).matches()) {
      return List.of(new PortSlip(plain, DECIDE));
    }
    if (lexicon.means("mark.ditto", plain)) {
      return List.of(new PortSlip(plain, new Words("每一行都写出端口号", "write the number in every row")));
    }
    if (Plain.isDash(plain) || lexicon.means("mark.none", plain)) {
      return List.of();
    }
    List<PortSlip> slips = new ArrayList<>();
    for (String part : PortCell.divided(plain)) {
      List<String> words = words(part);
      if (words.stream().allMatch(word -> isExpected(word, lexicon))) {
        words.stream()
            .filter(word -> NUMBER.matcher(word).matches() && !isPort(word))
            .map(word -> new PortSlip(word, hint(word)))
            .forEach(slips::add);
      }
    }
    return slips;
  }

  private static boolean isUndecided(String text, Lexicon lexicon) {
    return lexicon.means("mark.undecided", text) || lexicon.means("mark.undecided.port", text);
  }

  private static List<String> words(String part) {
    String bare = BRACKETS.matcher(part).replaceAll(" ");
    return Stream.of(BETWEEN.split(bare)).filter(word -> !word.isEmpty()).toList();
  }

  /// Whether a word may stand where there are but ports.
  private static boolean isExpected(String word, Lexicon lexicon) {
    return NUMBER.matcher(word).matches()
        || PortCell.isProtocol(word)
        || lexicon.means("word.port", word);
  }

  private static boolean isPort(String word) {
    Matcher valid = VALID.matcher(word);
    return valid.matches()
        && isPort(Integer.parseInt(valid.group(1)))
        && (valid.group(2) == null
            || (isPort(Integer.parseInt(valid.group(2)))
                && Integer.parseInt(valid.group(1)) <= Integer.parseInt(valid.group(2))));
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= 65535;
  }

  private static Words hint(String word) {
    String digits = word.replaceAll("[oO]", "0").replaceAll("[lI]", "1");
    if (isPort(digits)) {
      return new Words("是否指 %s？", "did you mean %s?").with(digits);
    }
    Matcher range = VALID.matcher(word);
    if (range.matches()
        && range.group(2) != null
        && isPort(range.group(2) + "-" + range.group(1))) {
      return new Words("范围从小写到大：%s-%s", "a range goes upwards: %s-%s")
          .with(range.group(2), range.group(1));
    }
    return OPEN.matcher(word).matches()
        ? new Words("写出范围的两端，例如 8000-8010", "write both ends of the range, such as 8000-8010")
        : NUMBERS;
  }
}
