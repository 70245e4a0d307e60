package dev.portolan.normalize;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Unfilled;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says in what a document differs from the template.
final class Differences {

  private final Schema schema;
  private final Document document;
  private final List<Finding> findings = new ArrayList<>();

  Differences(Schema schema, Document document) {
    this.schema = schema;
    this.document = document;
  }

  List<Finding> findings() {
    return findings;
  }

  /// One finding a line: a row of a template that was not filled in is one thing to do.
  void placeholders(List<Placeholder> placeholders) {
    Map<Integer, List<Placeholder>> lines =
        placeholders.stream()
            .collect(
                Collectors.groupingBy(Placeholder::line, LinkedHashMap::new, Collectors.toList()));
    lines.values().forEach(this::unfilled);
  }

  private void unfilled(List<Placeholder> line) {
    Placeholder first = line.getFirst();
    findings.add(
        Unfilled.at(
            new Location(document.source().path(), first.line(), first.column()),
            line.stream().map(Placeholder::text).toList()));
  }

  void lostTables() {
    findings.addAll(LostTables.in(document));
  }

  /// One finding for a document that was never meant to follow the template, instead of one for
  /// each section.
  void otherShape(long chapters, int all) {
    findings.add(
        new Finding(
            Rule.MISSING_SECTION,
            Severity.INFO,
            Location.of(document.source().path(), 1),
            new Words(
                    "文档没有按模板编写：模板的 %d 章里只认出 %d 章",
                    "the document does not follow the template: %2$d of its %1$d chapters are"
                        + " there")
                .with(all, chapters),
            new Words(
                "章节按标题识别；portolan new 给出一份空白模板",
                "chapters are known by their titles; portolan new gives a blank template")));
  }

  /// All that differs in a document of the template's shape.
  ///
  /// @param coverage of the schema's sections, in its order
  void fromTemplate(List<Item> chapters, List<Coverage> coverage, List<Item> duplicates) {
    Map<Slot, Item> places = places(chapters);
    missing(coverage, places);
    empty(chapters);
    duplicates(duplicates, places);
    misplaced(chapters);
    guide(chapters);
  }

  private void missing(List<Coverage> coverage, Map<Slot, Item> places) {
    for (Slot slot : schema.slots()) {
      Coverage covered = coverage.get(slot.order());
      boolean parentThere = slot.parent() == null || places.containsKey(slot.parent());
      if (covered.state() == State.MISSING && parentThere && !slot.isLocal()) {
        Item parent = slot.parent() == null ? null : places.get(slot.parent());
        int line = parent == null ? 1 : parent.section().line();
        findings.add(
            Finding.of(
                Rule.MISSING_SECTION,
                Location.of(document.source().path(), line),
                new Words("缺少章节“%s”", "the section \"%s\" is missing").with(name(slot)),
                hint(slot)));
      }
    }
  }

  private void empty(List<Item> chapters) {
    chapters.forEach(
        chapter ->
            chapter.walk(
                item -> {
                  if (item.slot() != null && isEmpty(item)) {
                    at(
                        item,
                        Rule.EMPTY_SECTION,
                        new Words("章节“%s”没有内容", "the section \"%s\" is empty"),
                        new Words("写上内容；不适用就删掉标题", "write it, or delete the heading"));
                  }
                }));
  }

  /// Of a document in another shape, only chapters that stand side by side twice: `端口` under each
  /// of several services is none.
  void copiedChapters(List<Item> chapters, List<Item> duplicates) {
    Map<Slot, Item> places = places(chapters);
    duplicates(duplicates.stream().filter(item -> isCopy(item, places)).toList(), places);
  }

  private static boolean isCopy(Item item, Map<Slot, Item> places) {
    Slot slot = item.slot();
    Item first = slot == null || !slot.isChapter() ? null : places.get(slot);
    return first != null && Objects.equals(first.parent(), item.parent());
  }

  private void duplicates(List<Item> duplicates, Map<Slot, Item> places) {
    for (Item item : duplicates) {
      Slot slot = item.slot();
      Item first = slot == null ? null : places.get(slot);
      int line = first == null ? 1 : first.section().line();
      at(
          item,
          Rule.DUPLICATE_SECTION,
          new Words(
              "章节“%s”在第 " + line + " 行已经有了",
              "the section \"%s\" stands on line " + line + " already"),
          new Words("把两处合成一处", "make one of the two"));
    }
  }

  /// Sections that lie in another one than the template has them in, and chapters out of order.
  private void misplaced(List<Item> siblings) {
    for (Item item : OutOfOrder.among(siblings)) {
      at(
          item,
          Rule.MISPLACED_SECTION,
          new Words(
              "章节“%s”的顺序与模板不同，门户按模板的顺序显示",
              "the section \"%s\" stands in another order than in the template; the portal shows"
                  + " the template's"),
          new Words("portolan fmt 可以调整顺序", "portolan fmt puts it in order"));
    }
    for (Item item : siblings) {
      Slot slot = item.slot();
      if (slot != null
          && slot.parent() != null
          && !slot.isLocal()
          && !Roles.liesIn(item, slot.parent())) {
        at(
            item,
            Rule.MISPLACED_SECTION,
            new Words(
                "章节“%s”在模板里属于“" + name(slot.parent()) + "”",
                "the section \"%s\" belongs under \"" + name(slot.parent()) + "\" in the template"),
            new Words("移到那一章下面", "move it there"));
      }
      misplaced(item.children());
    }
  }

  private void guide(List<Item> chapters) {
    for (Item chapter : chapters) {
      if (NormalDocument.GUIDE.equals(chapter.frame())) {
        at(
            chapter,
            Rule.PLACEHOLDER,
            new Words("“%s”是模板自己的说明", "\"%s\" is the template's own advice"),
            new Words("删掉这一节", "delete this section"));
      }
    }
  }

  /// The first section that fills each slot.
  private static Map<Slot, Item> places(List<Item> chapters) {
    Map<Slot, Item> places = new HashMap<>();
    chapters.forEach(
        chapter ->
            chapter.walk(
                item -> {
                  if (item.slot() != null) {
                    places.putIfAbsent(item.slot(), item);
                  }
                }));
    return places;
  }

  private static boolean isEmpty(Item item) {
    return item.children().isEmpty()
        && item.section().blocks().stream()
            .allMatch(block -> block instanceof Block.Other other && other.text().isBlank());
  }

  private void at(Item item, Rule rule, Words message, Words hint) {
    findings.add(
        Finding.of(
            rule,
            Location.of(document.source().path(), item.section().line()),
            message.with(item.section().title()),
            hint));
  }

  private static String name(Slot slot) {
    return (slot.section().number() + " " + slot.section().title()).strip();
  }

  private static Words hint(Slot slot) {
    String guidance = slot.section().guidance();
    return guidance == null
        ? new Words("不同的叫法也认得", "other titles are understood too")
        : new Words(guidance, "see this section of the template");
  }
}
