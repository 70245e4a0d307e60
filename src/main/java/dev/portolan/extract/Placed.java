package dev.portolan.extract;

import dev.portolan.model.Block;
import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A block and its place. Blocks inside quotes and list items are placed too, so that a table is
/// found wherever it stands.
record Placed(Block block, Place place) {

  /// A paragraph longer than this does not lead a block in.
  private static final int LONGEST_LEAD = 120;

  private static final Pattern BOLD_LINE = Pattern.compile("(\\*\\*|__)[^*\\n]+(\\*\\*|__)[:：]?");

  /// A section and its place; the place's last heading is the section's own.
  record PlacedSection(Section section, Place place) {}

  /// The sections of a document in source order, each with the headings its author put it under.
  static List<PlacedSection> sections(NormalDocument normal) {
    Document document = normal.document();
    Map<String, String> roles = new HashMap<>();
    normal.outline().forEach(node -> collectRoles(node, roles));
    List<PlacedSection> placed = new ArrayList<>();
    Place place = new Place(document.source().path(), List.of());
    for (Section section : document.sections()) {
      if (section.level() > 0) {
        place =
            place.under(
                new Place.Heading(section.title(), section.level(), roles.get(section.anchor())));
      }
      placed.add(new PlacedSection(section, place));
    }
    return placed;
  }

  /// The blocks of those sections.
  static List<Placed> blocks(List<PlacedSection> sections) {
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

  private static void collect(List<Block> blocks, Place section, List<Placed> placed) {
    Place place = section;
    String lead = "";
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph && isBoldLine(paragraph)) {
        place = section.ledBy(paragraph.text());
      }
      Place here = lead.isEmpty() ? place : place.ledBy(lead);
      placed.add(new Placed(block, here));
      collectInside(block, here, placed);
      lead = leadOf(block);
    }
  }

  private static void collectInside(Block block, Place place, List<Placed> placed) {
    switch (block) {
      case Block.Quote quote -> collect(quote.blocks(), place, placed);
      case Block.ItemList list ->
          list.items().forEach(item -> collect(item.blocks(), place.ledBy(item.text()), placed));
      case Block.Paragraph _, Block.Table _, Block.Fence _, Block.Other _ -> {}
    }
  }

  private static boolean isBoldLine(Block.Paragraph paragraph) {
    return BOLD_LINE.matcher(paragraph.markdown().strip()).matches();
  }

  private static String leadOf(Block block) {
    return block instanceof Block.Paragraph paragraph
            && paragraph.text().length() <= LONGEST_LEAD
            && !isBoldLine(paragraph)
        ? paragraph.text()
        : "";
  }
}
