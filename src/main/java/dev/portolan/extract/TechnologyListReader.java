package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Facts.TechnologyFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads technologies that stand in lists under a heading about them: `- **数据库**: PostgreSQL 15`,
/// `- Redis 7 - 缓存`.
final class TechnologyListReader {

  private static final Pattern LABELLED =
      Pattern.compile("^(?<label>[^:：，,。]{1,24}?)\\s*[:：]\\s*(?<value>.+)$");

  /// What parts a technology from the words about it.
  private static final Pattern REMARK =
      Pattern.compile(
          "^(?<name>.+?)(?:\\s+[-–—]+\\s+|\\s*[:：]\\s*|[，,；;。]\\s*(?=\\P{ASCII}))(?<remark>.+)$");

  /// A name as technologies have: up to four Latin words, the first with a capital or of a program,
  /// and perhaps a version.
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z@.][\\w.+#@/-]*(?: [A-Za-z0-9][\\w.+#-]*){0,3}");

  private static final String REJECTED = "word.rejected";

  private final Lexicon lexicon;
  private final Technologies technologies;
  private final CellReader cells;

  TechnologyListReader(Lexicon lexicon, Technologies technologies, CellReader cells) {
    this.lexicon = lexicon;
    this.technologies = technologies;
    this.cells = cells;
  }

  void read(ItemList list, Place place, Reading reading) {
    if (place.isTopic("technologies") && !place.isAside()) {
      list.items().forEach(item -> read(item, place, reading));
    }
  }

  private void read(Item item, Place place, Reading reading) {
    String text = Plain.line(item.text().lines().findFirst().orElse(""));
    Location at = reading.at(item.line(), item.column());
    Matcher labelled = LABELLED.matcher(text);
    boolean rejected =
        labelled.matches()
            ? lexicon.mentions(REJECTED, labelled.group("label"))
            : lexicon.begins(REJECTED, text);
    if (rejected) {
      return;
    }
    if (labelled.matches() && !isKnown(labelled.group("label"))) {
      add(Plain.name(labelled.group("label")), labelled.group("value"), at, reading);
    } else {
      add(component(place), text, at, reading);
    }
  }

  private void add(@Nullable String component, String said, Location at, Reading reading) {
    Matcher parted = REMARK.matcher(said);
    boolean remarked = parted.matches();
    String named = remarked ? parted.group("name") : said;
    String remark = remarked ? parted.group("remark") : "";
    List<TechnologyFact> read = new ArrayList<>();
    for (String part : Plain.split(named.replaceAll("\\s+[/+]\\s+", "、"), "、,，;；")) {
      String name = Plain.name(Plain.withoutLastBracket(part));
      if (!isName(name)) {
        return;
      }
      String note = Plain.lastBracket(part);
      String reason = note.isEmpty() ? remark : remark.isEmpty() ? note : note + "；" + remark;
      read.add(
          new TechnologyFact(component, name, List.of(), reason.isEmpty() ? null : reason, at));
    }
    read.stream().filter(fact -> !isRead(fact, reading)).forEach(reading.technologies::add);
  }

  /// The innermost heading, unless it is the one about technologies.
  private static @Nullable String component(Place place) {
    return place.headings().isEmpty() || place.headings().getLast().is("technologies")
        ? null
        : Components.titleOf(place.headings().getLast().title().replaceFirst("[:：]\\s*$", ""));
  }

  private boolean isKnown(String name) {
    return technologies.named(name).isPresent();
  }

  private boolean isName(String name) {
    return !cells.placeholder().inName(name) && (isKnown(name) || NAME.matcher(name).matches());
  }

  private static boolean isRead(TechnologyFact fact, Reading reading) {
    return reading.technologies.stream()
        .anyMatch(other -> Vocabulary.fold(other.chosen()).equals(Vocabulary.fold(fact.chosen())));
  }
}
