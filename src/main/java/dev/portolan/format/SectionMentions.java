package dev.portolan.format;

import dev.portolan.model.Block;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds where the text of a document points to a section by its number: `见第 2 章`, `参见 4.1 节`, `see
/// section 3.2`. Code and tables of contents are no text.
final class SectionMentions {

  private static final String DOTTED = "\\d{1,3}+(?:[.．]\\d{1,3}+)++";
  private static final String END = "(?![\\w.．]*\\w)(?!\\s*[版vV])";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern CODE = Pattern.compile("`[^`\\n]*+`");

  private final List<Pattern> patterns;

  /// A place that points to a section.
  ///
  /// @param text as written
  /// @param number of the section, in plain digits
  /// @param line 1-based
  record Mention(String text, String number, int line) {}

  /// @param vocabulary its concepts `mention.*`
  SectionMentions(Vocabulary vocabulary) {
    String unit = either(vocabulary, "mention.unit");
    String number = "(?<number>" + SectionNumber.DIGITS + ")";
    String any = "(?<number>" + SectionNumber.DIGITS + "|" + SectionNumber.HAN + ")";
    String dotted = "(?<number>" + DOTTED + ")";
    String letter = "(?<number>" + SectionNumber.DIGITS + "|[A-Z])";
    this.patterns =
        List.of(
            pattern(either(vocabulary, "mention.ordinal") + "\\s*" + any + "\\s*" + unit),
            pattern("(?<![\\w.])" + dotted + "\\s*" + unit),
            pattern(either(vocabulary, "mention.see") + "\\s*" + dotted + END),
            pattern(either(vocabulary, "mention.section") + "\\s*" + number + END),
            pattern(either(vocabulary, "mention.appendix") + "\\s*" + letter + END));
  }

  /// All of them, in the order of the document.
  List<Mention> in(NormalDocument document) {
    List<Mention> found = new ArrayList<>();
    document.outline().forEach(node -> in(node, found));
    found.sort(Comparator.comparingInt(Mention::line));
    return found.stream().distinct().toList();
  }

  private void in(Node node, List<Mention> found) {
    find(node.section().title(), node.section().line(), found);
    if (!node.isContents()) {
      in(node.section().blocks(), found);
    }
    node.children().forEach(child -> in(child, found));
  }

  private void in(List<Block> blocks, List<Mention> found) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> find(paragraph.markdown(), paragraph.line(), found);
        case Block.Table table -> {
          table.header().forEach(cell -> find(cell.markdown(), cell.line(), found));
          table
              .rows()
              .forEach(row -> row.cells().forEach(c -> find(c.markdown(), c.line(), found)));
        }
        case Block.ItemList list ->
            list.items()
                .forEach(
                    item -> {
                      find(item.markdown(), item.line(), found);
                      in(item.blocks(), found);
                    });
        case Block.Quote quote -> in(quote.blocks(), found);
        case Block.Fence _, Block.Other _ -> {}
      }
    }
  }

  private void find(String markdown, int firstLine, List<Mention> found) {
    List<String> lines = CODE.matcher(markdown).replaceAll(" ").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      SortedMap<Integer, Mention> byPlace = new TreeMap<>();
      for (Pattern pattern : patterns) {
        Matcher matcher = pattern.matcher(lines.get(i));
        while (matcher.find()) {
          String number = SectionNumber.of(matcher.group("number"));
          Mention mention = new Mention(matcher.group().strip(), number, firstLine + i);
          byPlace.putIfAbsent(matcher.start("number"), mention);
        }
      }
      found.addAll(byPlace.values());
    }
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, FLAGS);
  }

  /// The words of a concept, the longest first; a Latin one begins where a word begins.
  private static String either(Vocabulary vocabulary, String concept) {
    return vocabulary.words(concept).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(word -> (word.matches("[A-Za-z].*") ? "\\b" : "") + Pattern.quote(word))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
