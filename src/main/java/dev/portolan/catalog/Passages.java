package dev.portolan.catalog;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Block.Table;
import dev.portolan.model.Document;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Where the facts of some documents stand.
final class Passages {

  private final Set<Location> headings = new HashSet<>();
  private final Map<Location, Passage> rows = new HashMap<>();
  private final Map<String, EnvironmentLines> environments = new HashMap<>();

  private Passages() {}

  static Passages of(List<Page> pages, Environments known) {
    Passages passages = new Passages();
    for (Page page : pages) {
      Document document = page.normal().document();
      passages.environments.put(page.source().path(), EnvironmentLines.of(document, known));
      List<Section> path = new ArrayList<>();
      for (Section section : document.sections()) {
        path.removeIf(above -> above.level() >= section.level());
        path.add(section);
        passages.add(page.source().path(), path);
      }
    }
    return passages;
  }

  /// Whether a fact stands in a heading.
  boolean isHeading(Location location) {
    return headings.contains(line(location));
  }

  /// What a fact is part of.
  Passage at(Location location) {
    Passage row = rows.get(line(location));
    return row != null ? row : Passage.elsewhere(environments(location));
  }

  /// The environments that a fact holds in; empty where nothing says so.
  Set<String> environments(Location location) {
    EnvironmentLines lines = environments.get(location.file());
    return lines == null ? Set.of() : lines.at(location.line());
  }

  private void add(String file, List<Section> path) {
    Section section = path.getLast();
    if (section.level() > 0) {
      headings.add(Location.of(file, section.line()));
    }
    List<String> titles =
        path.stream().filter(above -> above.level() > 1).map(Section::title).toList();
    tables(section.blocks()).forEach(table -> add(file, table, titles));
  }

  private void add(String file, Table table, List<String> titles) {
    List<String> header = table.header().stream().map(Cell::text).toList();
    Passage passage =
        new Passage(
            Location.of(file, table.line()),
            titles,
            header,
            environments(Location.of(file, table.line())));
    for (Row row : table.rows()) {
      rows.put(Location.of(file, row.line()), passage);
      row.cells().forEach(cell -> rows.put(Location.of(file, cell.line()), passage));
    }
  }

  private static Stream<Table> tables(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Table table -> Stream.of(table);
                  case Block.ItemList list ->
                      list.items().stream().flatMap(item -> tables(item.blocks()));
                  case Block.Quote quote -> tables(quote.blocks());
                  case Block.Paragraph _, Block.Fence _, Block.Other _ -> Stream.empty();
                });
  }

  private static Location line(Location location) {
    return Location.of(location.file(), location.line());
  }
}
