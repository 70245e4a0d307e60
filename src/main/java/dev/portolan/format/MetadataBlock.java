package dev.portolan.format;

import dev.portolan.model.Block;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes what a document says of itself under its title as the template does: a quote of lines
/// `**版本**: v1.0`, in the template's order. The author's labels and values stay, and the day it was
/// updated is written as the template writes it. Where a line is of another kind, a quote keeps it
/// as it is, and a list or paragraph stays whole.
final class MetadataBlock {

  private static final Pattern LINE =
      Pattern.compile(
          "(?:\\*\\*|__)?+([^:：|*_`\\[\\]<>]{1,24}?)[ \\t]*+(?:\\*\\*|__)?+[ \\t]*+[:：]"
              + "(?:\\*\\*|__)?+[ \\t]*+([^|｜\\s](?:[^|｜]*+))");
  private static final Pattern MARK = Pattern.compile("[ ]?(?:>|[-*+](?=[ \\t]))[ \\t]*+");
  private static final Pattern BREAK = Pattern.compile("(?:[ \\t]*+(?:\\\\|<br ?/?>)?+[ \\t]*+)$");
  private static final String HARD_BREAK = "  ";
  private static final int ENOUGH = 2;
  private static final String UPDATED = "updated";

  private final SequencedMap<String, String> labels;
  private final Vocabulary vocabulary;

  MetadataBlock(Template template, Vocabulary vocabulary) {
    this.labels = template.metadata();
    this.vocabulary = vocabulary;
  }

  /// Something a document says of itself.
  ///
  /// @param order its place in the template; behind all of them for a label the template has not
  private record Field(String label, String value, int order) {

    String line() {
      return "> **" + label + "**: " + value;
    }
  }

  /// Puts the lines in their form into `texts`, by their number.
  void tidy(Lines lines, NormalDocument normal, Map<Integer, String> texts) {
    for (Node node : normal.outline()) {
      boolean head = node.section().level() == 0 || NormalDocument.TITLE.equals(node.role());
      for (Block block : head ? node.section().blocks() : List.<Block>of()) {
        if (tidy(lines, block, texts)) {
          return;
        }
      }
    }
  }

  private boolean tidy(Lines lines, Block block, Map<Integer, String> texts) {
    boolean quote = block instanceof Block.Quote;
    boolean list = block instanceof Block.ItemList items && !items.ordered();
    if (!quote && !list && !(block instanceof Block.Paragraph)) {
      return false;
    }
    int from = block.line();
    List<String> words = words(lines, from, quote || list);
    List<Optional<Field>> fields = words.stream().map(this::field).toList();
    boolean clear = fields.stream().allMatch(Optional::isPresent);
    if (known(fields) < ENOUGH || (!clear && !quote)) {
      return false;
    }
    List<Optional<Field>> ordered = new ArrayList<>(fields);
    if (clear) {
      ordered.sort(Comparator.comparingInt(field -> field.orElseThrow().order()));
    }
    for (int i = 0; i < ordered.size(); i++) {
      int line = from + i;
      String end = i + 1 < ordered.size() ? HARD_BREAK : "";
      ordered.get(i).ifPresent(field -> texts.put(line, field.line() + end));
    }
    return true;
  }

  private long known(List<Optional<Field>> fields) {
    return fields.stream()
        .flatMap(Optional::stream)
        .filter(field -> field.order() < labels.size())
        .count();
  }

  /// The lines of a block's first paragraph, without the marks of quotes and lists.
  private static List<String> words(Lines lines, int from, boolean marked) {
    List<String> words = new ArrayList<>();
    for (int line = from; line <= lines.count() && !lines.isBlank(line); line++) {
      Matcher mark = MARK.matcher(lines.text(line));
      if (mark.lookingAt() != marked) {
        break;
      }
      String rest = marked ? lines.text(line).substring(mark.end()) : lines.text(line);
      if (rest.isBlank()) {
        break;
      }
      words.add(BREAK.matcher(rest.strip()).replaceFirst(""));
    }
    return words;
  }

  private Optional<Field> field(String words) {
    Matcher line = LINE.matcher(words);
    if (!line.matches()) {
      return Optional.empty();
    }
    String label = line.group(1).strip();
    int order = 0;
    for (Map.Entry<String, String> known : labels.entrySet()) {
      boolean named =
          label.equals(known.getValue()) || vocabulary.means("metadata." + known.getKey(), label);
      if (named) {
        String value = line.group(2).strip();
        return Optional.of(
            new Field(label, known.getKey().equals(UPDATED) ? Dates.normal(value) : value, order));
      }
      order++;
    }
    return Optional.of(new Field(label, line.group(2).strip(), order));
  }
}
