package dev.portolan.extract;

import dev.portolan.model.Block;
import dev.portolan.model.Block.Item;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Walks a document in source order, so that each block is read under the headings its author put
/// it under, wherever the template would show it.
final class Walk {

  /// A paragraph longer than this does not lead a block in.
  private static final int LONGEST_LEAD = 120;

  private static final Pattern BOLD_LINE = Pattern.compile("(\\*\\*|__)[^*\\n]+(\\*\\*|__)[:：]?");

  private final Lexicon lexicon;

  Walk(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<PlacedSection> sections(NormalDocument normal) {
    Map<String, String> roles = new HashMap<>();
    normal.outline().forEach(node -> collectRoles(node, roles));
    List<PlacedSection> placed = new ArrayList<>();
    Place place = new Place(List.of());
    for (Section section : normal.document().sections()) {
      if (section.level() > 0) {
        String role = roles.get(section.anchor());
        place = place.under(Heading.of(section.title(), section.level(), role, lexicon));
      }
      placed.add(new PlacedSection(section, place));
    }
    return placed;
  }

  /// The blocks of those sections, and the blocks inside quotes and list items, so that a table is
  /// found wherever it stands.
  List<Placed> blocks(List<PlacedSection> sections) {
    List<Placed> placed = new ArrayList<>();
    sections.forEach(section -> collect(section.section().blocks(), section.place(), placed));
    return placed;
  }

  private static void collectRoles(Node node, Map<String, String> roles) {
    String role = node.role();
    if (role != null) {
      roles.put(node.section().anchor(), role);
    }
    node.children().forEach(child -> collectRoles(child, roles));
  }

  /// A bold line stands for a heading up to the next one; any other short paragraph leads in only
  /// the block right behind it.
  private void collect(List<Block> blocks, Place section, List<Placed> placed) {
    Place place = section;
    String lead = "";
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        boolean bold = BOLD_LINE.matcher(paragraph.markdown().strip()).matches();
        place = bold ? ledBy(section, paragraph.text()) : place;
        lead = bold || paragraph.text().length() > LONGEST_LEAD ? "" : paragraph.text();
        placed.add(new Placed(block, place));
      } else {
        Place here = lead.isEmpty() ? place : ledBy(place, lead);
        placed.add(new Placed(block, here));
        collectInside(block, here, placed);
        lead = "";
      }
    }
  }

  private void collectInside(Block block, Place place, List<Placed> placed) {
    if (block instanceof Block.Quote quote) {
      collect(quote.blocks(), place, placed);
    } else if (block instanceof Block.ItemList list) {
      for (Item item : list.items()) {
        if (!item.blocks().isEmpty()) {
          collect(item.blocks(), ledBy(place, item.text()), placed);
        }
      }
    }
  }

  private Place ledBy(Place place, String text) {
    return place.under(Heading.lead(text, lexicon));
  }
}
