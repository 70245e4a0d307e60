package dev.portolan.extract;

import dev.portolan.extract.Placed.PlacedSection;
import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Facts.EnvFact;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads environment variables that stand in fences, lists and headings. Only where the place says
/// that it is about them: `NAME=value` alone may be any shell script.
final class EnvTextReader {

  private static final Set<String> ENV_FENCES = Set.of("env", "dotenv", ".env");

  /// Languages of fences whose `NAME = value` lines are a program.
  private static final Set<String> PROGRAMS =
      Set.of(
          "yaml",
          "yml",
          "json",
          "js",
          "javascript",
          "ts",
          "typescript",
          "go",
          "java",
          "c",
          "cpp",
          "rust",
          "xml",
          "sql",
          "toml");

  private static final Pattern ASSIGNMENT =
      Pattern.compile("^\\s*(?:(?:export|set|ENV|-e|-)\\s+)?([A-Z][A-Z0-9_]*)\\s*=\\s?(.*)$");

  private static final Pattern COMMENT = Pattern.compile("\\s+(?:#|//)\\s*(.*)$");
  private static final Pattern QUOTED = Pattern.compile("^\\s*([\"'])(.*?)\\1\\s*(?:#\\s*(.*))?$");

  /// The head of a list item, in front of a colon, a dash or a bracket.
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?<head>.*?)(?:\\s*[:：]\\s*|\\s+[-–—]+\\s+|\\s*(?=[(（]))(?<rest>.*)$", Pattern.DOTALL);

  private static final Pattern TASK = Pattern.compile("^\\[[ xX]]\\s.*", Pattern.DOTALL);

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Components components;

  EnvTextReader(Lexicon lexicon, CellReader cells, Components components) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.components = components;
  }

  void readFence(Fence fence, Place place, Reading reading) {
    String language = fence.info().toLowerCase(java.util.Locale.ROOT).split("[\\s{:,]", 2)[0];
    boolean about = place.mentions(lexicon, "env") || ENV_FENCES.contains(language);
    List<String> lines = fence.code().lines().toList();
    if (!about
        || place.isAside(lexicon)
        || PROGRAMS.contains(language)
        || !isMostlyAssignments(lines)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = ASSIGNMENT.matcher(lines.get(i));
      if (matcher.matches()) {
        Location location = reading.at(fence.line() + i, matcher.start(1) + 1);
        reading.looseEnv.add(assigned(matcher.group(1), matcher.group(2), place, location));
      }
    }
  }

  void readList(ItemList list, Place place, Reading reading) {
    if (place.mentions(lexicon, "env") && !place.isAside(lexicon)) {
      list.items().forEach(item -> readItem(item, place, reading));
    }
  }

  /// A heading that is nothing but a variable's name.
  void readHeading(PlacedSection placed, Reading reading) {
    String title = placed.section().title();
    if (EnvName.isUnmistakable(title) && placed.place().mentions(lexicon, "env")) {
      String description =
          placed.section().blocks().stream()
              .filter(Block.Paragraph.class::isInstance)
              .map(block -> Plain.line(((Block.Paragraph) block).text()))
              .findFirst()
              .orElse(null);
      reading.looseEnv.add(
          fact(
              title,
              placed.place(),
              description,
              null,
              null,
              reading.at(placed.section().line(), 1)));
    }
  }

  private static boolean isMostlyAssignments(List<String> lines) {
    List<String> code =
        lines.stream().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).toList();
    long assignments = code.stream().filter(line -> ASSIGNMENT.matcher(line).matches()).count();
    return assignments > 0 && assignments * 2 >= code.size();
  }

  private EnvFact assigned(String name, String written, Place place, Location location) {
    Matcher quoted = QUOTED.matcher(written);
    String value = quoted.matches() ? quoted.group(2) : written;
    String comment = quoted.matches() ? quoted.group(3) : null;
    Matcher trailing = COMMENT.matcher(written.startsWith("#") ? " " + written : written);
    if (!quoted.matches() && trailing.find()) {
      value = written.startsWith("#") ? "" : written.substring(0, trailing.start());
      comment = trailing.group(1);
    }
    String example = value.isBlank() || cells.placeholder().inExample(value) ? null : value.strip();
    return fact(name, place, comment, example, null, location);
  }

  private void readItem(Item item, Place place, Reading reading) {
    Matcher matcher = ITEM.matcher(item.text());
    String head = matcher.matches() ? matcher.group("head") : item.text();
    boolean coded = item.markdown().strip().replace("*", "").startsWith("`");
    EnvName name = EnvName.parse(head);
    if (name == null
        || TASK.matcher(item.markdown()).matches()
        || !(EnvName.isUnmistakable(name.name()) || (coded && EnvName.isUpper(name.name())))) {
      return;
    }
    String rest = matcher.matches() ? Plain.line(matcher.group("rest")) : "";
    String nestedExample = nested(item, "word.example");
    String example = name.value() != null ? name.value() : nestedExample;
    reading.looseEnv.add(
        fact(
            name.name(),
            place,
            rest.isEmpty() ? null : rest,
            example,
            nested(item, "word.default"),
            reading.at(item.line(), item.column())));
  }

  /// The value of a nested item such as `默认值: 8080` or `例子：NAME=value`.
  private @Nullable String nested(Item item, String concept) {
    for (Block block : item.blocks()) {
      if (block instanceof ItemList list) {
        for (Item inner : list.items()) {
          String[] sides = inner.text().split("[:：]", 2);
          if (sides.length == 2 && lexicon.names(concept, sides[0])) {
            String value = Plain.line(sides[1]).replaceFirst("^[A-Z][A-Z0-9_]*=", "");
            return CellReader.unquoted(value);
          }
        }
      }
    }
    return null;
  }

  private EnvFact fact(
      String name,
      Place place,
      @Nullable String description,
      @Nullable String example,
      @Nullable String defaultValue,
      Location location) {
    return new EnvFact(
        name,
        components.of(place),
        description,
        example,
        defaultValue,
        place.required(lexicon),
        EnvName.isSecret(name),
        location);
  }
}
