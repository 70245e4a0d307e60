package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads ports that sentences under a heading about ports give: `对外提供 HTTPS 443，管理端口为 9900。`, `The
/// API listens on 8080.` Nothing else need say them, or this only repeats it.
final class PortProseReader {

  /// A longer clause says more than where something listens.
  private static final int LONGEST = 200;

  private static final Pattern CLAUSE = Pattern.compile("[,，;；。!！\\n]\\s*|\\.(?:\\s+|$)");

  private static final String NUMBERS =
      "\\d{2,5}(?:\\s*(?:[-~–,/、]|and|to|和|与|與|及|至|到)\\s*\\d{2,5})*";

  /// The numbers right behind a word for a port or for listening.
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:[\\s:：=`]|on\\b|at\\b|is\\b|are\\b|为|為|是|在|于|於)*(?<ports>"
              + NUMBERS
              + ")(?!\\w|\\.\\d|%).*",
          Pattern.DOTALL);

  private static final Pattern BEFORE =
      Pattern.compile(".*?(?<![\\w.])(?<ports>" + NUMBERS + ")`?\\s*番?$", Pattern.DOTALL);

  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?:The |the )?`?(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)`?\\s.*", Pattern.DOTALL);

  private final Lexicon lexicon;

  PortProseReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void read(Paragraph paragraph, Place place, Reading reading) {
    if (place.isAside() || !place.innermostIs("ports")) {
      return;
    }
    Location at = reading.at(paragraph.line(), paragraph.column());
    Stream.of(CLAUSE.split(paragraph.text()))
        .map(Plain::line)
        .filter(clause -> clause.length() <= LONGEST && holds(clause))
        .flatMap(clause -> ports(clause).map(port -> fact(clause, port, at)))
        .forEach(reading.impliedPorts::add);
  }

  /// Whether a clause speaks of what listens, not of what is kept free or has been.
  private boolean holds(String clause) {
    return Stream.of(
            "mark.reserved", "mark.inactive", "word.rejected", "word.former", "heading.aside")
        .noneMatch(concept -> lexicon.mentions(concept, clause));
  }

  private Stream<Listening> ports(String clause) {
    List<Listening> spoken = PortCell.spoken(clause);
    return spoken.isEmpty()
        ? Stream.of("word.listen", "word.port")
            .flatMap(concept -> numbers(clause, concept).stream())
            .limit(1)
            .flatMap(numbers -> PortCell.read(numbers, lexicon).ports().stream())
        : spoken.stream();
  }

  private Optional<String> numbers(String clause, String concept) {
    return lexicon
        .place(concept, clause)
        .flatMap(
            word ->
                Stream.of(
                        BEHIND.matcher(clause.substring(word.end())),
                        BEFORE.matcher(clause.substring(0, word.start())))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group("ports"))
                    .findFirst());
  }

  private PortFact fact(String clause, Listening port, Location at) {
    Matcher program = PROGRAM.matcher(clause);
    return new PortFact(
        program.matches() ? program.group("name") : null,
        port.port(),
        null,
        null,
        port.protocol(),
        lexicon.scope(clause).orElse(null),
        clause,
        Evidence.TEXT,
        at);
  }
}
