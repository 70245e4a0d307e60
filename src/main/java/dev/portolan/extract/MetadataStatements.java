package dev.portolan.extract;

import dev.portolan.extract.MetadataReader.Statement;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects what a document states of itself, wherever people write that: in front matter, in a
/// quote or lines under the title, in a table, in the last lines. The first statement counts.
final class MetadataStatements {

  private static final List<String> FIELDS =
      List.of("title", "version", "updated", "status", "authors");

  private static final Pattern LINE =
      Pattern.compile("^[\\s>*_\\-•]*([^:：|]{1,24}?)[\\s*_]*[:：][\\s*_]*(.+?)[\\s*_]*$");

  /// What parts two statements of one line: a bar, or a wide space, a dot, a slash or a comma
  /// before another label.
  private static final Pattern PAIRS =
      Pattern.compile(
          "\\s*[|｜]\\s*"
              + "|(?:[ \\t]*+\u3000\\s*+|[ \\t]{2,}+)(?=\\p{L}[^:：|\\s]{0,23}[:：])"
              + "|(?:\\s*+[·・•‧,，;；]\\s*+|\\s++/\\s++)"
              + "(?=[*_]{0,3}\\p{L}[^:：|·・•‧,，;；/]{0,23}[:：](?!//))");

  /// A date behind its label, `on 2026-11-05` or `on May 4, 2026`.
  private static final Pattern DATED =
      Pattern.compile(
          "^[\\s>*_\\-•]*([^\\d:：|]{2,60}?)[\\s*_]*"
              + "(\\d{4}[-/.年]\\d.*?|\\p{Alpha}{3,9}\\.? \\d{1,2}, \\d{4}\\b.*?)[\\s*_]*$");

  /// Who changed it, between the label and the date: `last modified by Ann Lee on`.
  private static final Pattern BY = Pattern.compile("(?i)\\s+by\\s+.+(?=\\s+on$)");

  /// `Created by Ann Lee`, without a colon.
  private static final Pattern SIGNED = Pattern.compile("^[\\s>*_]*(\\p{L}+ by)\\s+(.+)$");

  private static final Pattern CLAUSES = Pattern.compile("[,，]\\s*(?=\\p{L})");

  private final Lexicon lexicon;
  private final Reading reading;
  private final Map<String, List<Statement>> statements = new HashMap<>();

  MetadataStatements(Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
  }

  /// Every statement about a field, in reading order.
  Map<String, List<Statement>> collect(
      Document document, List<PlacedSection> sections, List<Sheet> tables) {
    document.frontMatter().forEach((key, stated) -> add(key, stated.value(), stated.line(), 1));
    reportUnknownKeys(document.frontMatter());
    for (PlacedSection section : sections) {
      if (section.section().level() > 1) {
        break;
      }
      section.section().blocks().forEach(this::readBlock);
    }
    tables.forEach(this::readTable);
    if (!sections.isEmpty()) {
      sections.getLast().section().blocks().forEach(this::readBlock);
    }
    return statements;
  }

  /// One finding for all keys that nobody knows, on the line of the first; what other programs keep
  /// in front matter is none of ours.
  private void reportUnknownKeys(Map<String, Document.Stated> frontMatter) {
    List<String> unknown =
        frontMatter.keySet().stream()
            .filter(key -> field(key).isEmpty() && !lexicon.names("metadata.foreign", key))
            .sorted(Comparator.comparingInt(key -> line(frontMatter, key)))
            .toList();
    if (!unknown.isEmpty()) {
      reading.report(
          Rule.FRONT_MATTER,
          reading.at(line(frontMatter, unknown.getFirst()), 1),
          new Words(
              "不认识的键：" + String.join("、", unknown), "unknown keys: " + String.join(", ", unknown)),
          new Words("认识的有：" + String.join("、", FIELDS), "known are: " + String.join(", ", FIELDS)));
    }
  }

  private static int line(Map<String, Document.Stated> frontMatter, String key) {
    Document.Stated stated = frontMatter.get(key);
    return stated == null ? 1 : stated.line();
  }

  private void readBlock(Block block) {
    switch (block) {
      case Block.Paragraph paragraph ->
          readLines(paragraph.text(), paragraph.line(), paragraph.column());
      case Block.Quote quote -> quote.blocks().forEach(this::readBlock);
      case Block.ItemList list ->
          list.items().forEach(item -> readLines(item.text(), item.line(), item.column()));
      case Block.Table _, Block.Fence _, Block.Other _ -> {}
    }
  }

  private void readLines(String text, int line, int column) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      for (String part : PAIRS.split(lines.get(i))) {
        Matcher matcher = LINE.matcher(part);
        if (matcher.matches()) {
          add(matcher.group(1), matcher.group(2), line + i, column);
        } else {
          readDate(part, line + i, column);
        }
      }
    }
  }

  /// `更新于 2026-11-05`, `Created by Ann Lee, last modified on May 4, 2026`: only a date tells
  /// statements without a colon from a sentence.
  private void readDate(String text, int line, int column) {
    List<String> clauses = List.of(CLAUSES.split(text));
    for (String clause : clauses) {
      Matcher matcher = DATED.matcher(clause);
      String label = matcher.matches() ? BY.matcher(matcher.group(1)).replaceFirst("") : "";
      if (field(label).filter("updated"::equals).isPresent()) {
        add(label, matcher.group(2), line, column);
        clauses.forEach(other -> readSignature(other, line, column));
      }
    }
  }

  private void readSignature(String clause, int line, int column) {
    Matcher matcher = SIGNED.matcher(clause);
    if (matcher.matches() && field(matcher.group(1)).filter("authors"::equals).isPresent()) {
      add(matcher.group(1), matcher.group(2), line, column);
    }
  }

  private void readTable(Sheet sheet) {
    for (Row row : sheet.table().rows()) {
      Cell key = row.cell(0);
      Cell value = row.cell(1);
      if (key != null && value != null) {
        add(key.text(), value.text(), value.line(), value.column());
      }
    }
  }

  private void add(String label, String value, int line, int column) {
    if (!value.isBlank()) {
      field(label)
          .ifPresent(
              field ->
                  statements
                      .computeIfAbsent(field, _ -> new ArrayList<>())
                      .add(new Statement(value.strip(), reading.at(line, column))));
    }
  }

  /// The field that a label means.
  private Optional<String> field(String label) {
    return FIELDS.stream()
        .filter(field -> field.equals(label) || lexicon.namesAlone("metadata." + field, label))
        .findFirst();
  }
}
