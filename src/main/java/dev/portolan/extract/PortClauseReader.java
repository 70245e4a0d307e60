package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import dev.portolan.model.Block.Row;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.List;
import java.util.Optional;

/// Reads the ports that tables without a column of ports tell in the words of a cell: `| order-api
/// | 2 核 4 GB，监听 8080 端口 |`.
final class PortClauseReader {

  private static final String BETWEEN_WORDS = "[\\s,，、;；:：()（）的与和/]+";

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Technologies technologies;

  PortClauseReader(Lexicon lexicon, CellReader cells, Technologies technologies) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.technologies = technologies;
  }

  void read(Sheet sheet, Place place, Reading reading) {
    int naming = sheet.index(sheet.has(Column.SERVICE) ? Column.SERVICE : Column.COMPONENT);
    if (sheet.givesPorts() || naming < 0 || place.isAside()) {
      return;
    }
    for (Row row : sheet.rows()) {
      List<String> names = cells.names(row.cell(naming));
      for (int i = 0; names.size() == 1 && i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        if (i != naming) {
          said(names.getFirst(), cell).ifPresent(said -> add(said, cell, reading));
        }
      }
    }
  }

  /// What a cell says of the row's service; nothing where it speaks of another one before.
  private Optional<ListeningItem> said(String name, Cell cell) {
    String text = Plain.line(Plain.halfWidth(cell.text()));
    return ListeningItem.of(name, text, lexicon).filter(_ -> !speaksOfOthers(name, text));
  }

  private boolean speaksOfOthers(String name, String text) {
    for (String word : text.split(BETWEEN_WORDS)) {
      if (lexicon.means("word.port", word) || lexicon.means("word.listen", word)) {
        return false;
      }
      if (technologies.named(word).isPresent()
          && !technologies.named(word).equals(technologies.named(name))) {
        return true;
      }
    }
    return false;
  }

  private static void add(ListeningItem said, Cell cell, Reading reading) {
    for (Listening port : said.ports().ports()) {
      reading.servicePorts.add(
          new PortFact(
              said.name(),
              port.port(),
              null,
              null,
              said.protocol(),
              said.scope(),
              said.description(),
              Evidence.TABLE,
              reading.at(cell)));
    }
  }
}
