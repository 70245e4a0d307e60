package dev.portolan.normalize;

import dev.portolan.model.Block;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what frames a document: the headings that name it, its table of contents, and a template's
/// own instructions.
final class Frames {

  private static final int FEW = 2;
  private static final String GUIDE = "section.guide";
  private static final String CONTENTS = "section.contents";

  /// A list that was not kept up to date has other numbers than the headings.
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,3})*+|[A-Z])[.、)）]?\\s++");

  private final Schema schema;
  private final Vocabulary vocabulary;

  Frames(Schema schema, Vocabulary vocabulary) {
    this.schema = schema;
    this.vocabulary = vocabulary;
  }

  /// The chapters of a document: what lies under a heading that names the document moves up beside
  /// it.
  List<Item> chapters(List<Item> roots) {
    Set<Item> titles = titles(roots);
    List<Item> chapters = new ArrayList<>();
    for (Item root : roots) {
      chapters.add(root);
      if (titles.contains(root)) {
        root.frame(NormalDocument.TITLE);
        chapters.addAll(root.children());
        root.arrange(List.of());
      }
    }
    Set<String> headings = new HashSet<>();
    chapters.forEach(chapter -> chapter.walk(item -> headings.addAll(names(item))));
    chapters.forEach(chapter -> frame(chapter, headings));
    return chapters;
  }

  /// A heading of level 1 before all others names the document, and so does a second one right
  /// after it, or after a template's instructions and contents, that is no section of the template.
  /// Where there are more, or other headings stand before them, they are chapters.
  private Set<Item> titles(List<Item> roots) {
    List<Item> first = roots.stream().filter(root -> root.section().level() == 1).toList();
    Set<Item> titles = new HashSet<>();
    if (roots.stream().filter(root -> root.section().level() > 0).findFirst().stream()
        .noneMatch(first::contains)) {
      return titles;
    }
    for (int i = 0; i < Math.min(FEW, first.size()); i++) {
      boolean known = !schema.named(first.get(i).section().title()).isEmpty();
      boolean only = first.size() == 1;
      boolean chapterLike = i > 0 && (first.size() > FEW || !holdsOnlyFrames(first.getFirst()));
      if (only || (!known && !chapterLike)) {
        titles.add(first.get(i));
      }
    }
    return titles;
  }

  private boolean holdsOnlyFrames(Item title) {
    return title.children().stream()
        .map(child -> child.section().title())
        .allMatch(name -> vocabulary.means(GUIDE, name) || vocabulary.means(CONTENTS, name));
  }

  private void frame(Item item, Set<String> headings) {
    String title = item.section().title();
    if (vocabulary.means(GUIDE, title)) {
      item.frame(NormalDocument.GUIDE);
    } else if (vocabulary.means(CONTENTS, title) && item.children().isEmpty()) {
      List<Block> blocks = item.section().blocks();
      List<Block> unquoted =
          blocks.stream().filter(block -> !(block instanceof Block.Quote)).toList();
      if (listsOnly(unquoted, headings)) {
        boolean noted = unquoted.size() < blocks.size();
        item.frame(noted ? NormalDocument.CONTENTS_AND_NOTE : NormalDocument.CONTENTS);
      }
    }
  }

  /// Whether blocks are nothing but a list of the document's own headings, so that the portal's
  /// navigation says the same. Short entries of a list may differ from the headings they mean.
  private static boolean listsOnly(List<Block> blocks, Set<String> headings) {
    boolean lists = false;
    for (Block block : blocks) {
      switch (block) {
        case Block.ItemList list when areEntries(list, headings) -> lists = true;
        case Block.Other other when other.text().isBlank() -> {}
        default -> {
          return false;
        }
      }
    }
    return lists;
  }

  private static boolean areEntries(Block.ItemList list, Set<String> headings) {
    for (Block.Item item : list.items()) {
      String text = item.text();
      boolean entry =
          item.markdown().contains("](#")
              || headings.contains(Vocabulary.fold(text))
              || headings.contains(Vocabulary.fold(NUMBER.matcher(text).replaceFirst("")));
      if (!entry || !listsOnlyLists(item.blocks(), headings)) {
        return false;
      }
    }
    return true;
  }

  private static boolean listsOnlyLists(List<Block> blocks, Set<String> headings) {
    return blocks.isEmpty() || listsOnly(blocks, headings);
  }

  private static List<String> names(Item item) {
    String title = item.section().title();
    return List.of(Vocabulary.fold(title), Vocabulary.fold(item.section().number() + " " + title));
  }
}
