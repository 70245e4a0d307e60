package dev.portolan.format;

import dev.portolan.finding.Words;
import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Sentences that point to a section by a number which is no longer its own. Prose stays as its
/// author wrote it, so its author is told.
///
/// @param before where they stand in the old text
/// @param after where they stand in the new one
public record MovedNumbers(List<Stale> before, List<Stale> after) {

  /// None.
  static final MovedNumbers NONE = new MovedNumbers(List.of(), List.of());

  public MovedNumbers {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// One of them.
  ///
  /// @param line 1-based
  /// @param words what it says, and what number the section has that it meant
  public record Stale(int line, Words words) {}

  /// A section that has another number now.
  private record Moved(String title, String number) {

    Words words(String mention) {
      if (number.isEmpty()) {
        return new Words(
                "“%s”原来指“%s”，它现在没有编号；正文没有改，请自行核对",
                "\"%s\" meant \"%s\", which has no number now; prose is left as it is, so see to"
                    + " it")
            .with(mention, title);
      }
      return new Words(
              "“%s”原来指“%s”，它现在是 %s；正文没有改，请自行核对",
              "\"%s\" meant \"%s\", which is %s now; prose is left as it is, so see to it")
          .with(mention, title, number);
    }
  }

  /// What became of the sections that a document points to.
  ///
  /// @param renumbered the document with its new numbers
  /// @param order for each line of that, the line of `before` that it was
  /// @param after the new document as a whole
  static MovedNumbers between(
      NormalDocument before,
      Document renumbered,
      List<Integer> order,
      NormalDocument after,
      SectionMentions mentions) {
    Map<Integer, Section> now = new HashMap<>();
    renumbered.sections().forEach(section -> now.put(order.get(section.line() - 1), section));
    Map<String, Moved> moved = new HashMap<>();
    for (Section old : before.document().sections()) {
      String number = SectionNumber.of(old.number());
      Section section = now.get(old.line());
      if (!number.isEmpty() && section != null) {
        moved.putIfAbsent(number, new Moved(old.title(), SectionNumber.of(section.number())));
      }
    }
    moved.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue().number()));
    return moved.isEmpty()
        ? NONE
        : new MovedNumbers(stale(before, moved, mentions), stale(after, moved, mentions));
  }

  private static List<Stale> stale(
      NormalDocument document, Map<String, Moved> moved, SectionMentions mentions) {
    return mentions.in(document).stream()
        .flatMap(
            mention -> {
              Moved section = moved.get(mention.number());
              return section == null
                  ? Stream.<Stale>empty()
                  : Stream.of(new Stale(mention.line(), section.words(mention.text())));
            })
        .toList();
  }
}
