package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.extract.TableReader.ReadTable;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What becomes of every table of the real documents: read, refused for a reason, or reported. The
/// counts are printed; `-Dtriage=list` lists each table with its line.
final class TableTriageTest {

  @Test
  void every_table_of_a_real_document_is_read_or_refused_or_reported() throws IOException {
    assumeTrue(Files.isDirectory(Corpus.ROOT), "the real documents are not beside the project");
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Path file : Corpus.documents()) {
      List<Finding> reported =
          Corpus.facts(file).findings().stream()
              .filter(finding -> finding.rule() == Rule.TABLE_NOT_UNDERSTOOD)
              .toList();
      List<ReadTable> tables = Corpus.tables(file);
      for (ReadTable table : tables) {
        counts.merge(named(table.verdict()), 1, Integer::sum);
        list(file, table);
      }
      assertThat(reported)
          .as("reported tables of %s", file)
          .hasSize((int) tables.stream().filter(TableTriageTest::isPuzzling).count());
    }
    counts.forEach((verdict, count) -> System.out.println("tables " + verdict + ": " + count));
    assertThat(counts.keySet()).anyMatch(verdict -> verdict.startsWith("read"));
  }

  private static boolean isPuzzling(ReadTable table) {
    return table.verdict() instanceof Verdict.Puzzling;
  }

  private static String named(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Listing(var kinds) -> "read as " + kinds.stream().sorted().toList();
      case Verdict.Refused(Verdict.LookAlike reason) -> "refused, " + reason;
      case Verdict.Puzzling _ -> "reported";
    };
  }

  private static void list(Path file, ReadTable table) {
    if (System.getProperty("triage", "").equals("list")) {
      List<String> header =
          table.sheet().table().header().stream().map(cell -> Plain.line(cell.text())).toList();
      System.out.printf(
          "%s %s:%d %s%n",
          named(table.verdict()), file.getFileName(), table.sheet().table().line(), header);
    }
  }
}
