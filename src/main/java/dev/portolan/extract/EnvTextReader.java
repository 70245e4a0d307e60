package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Block.Paragraph;
import dev.portolan.model.Facts.EnvFact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads environment variables that stand in fences, lists and headings. Only where the place says
/// that it is about them: `NAME=value` alone may be any shell script.
final class EnvTextReader {

  private static final Set<String> ENV_FENCES = Set.of("env", "dotenv", ".env");

  /// Languages of fences that may set variables without their place saying so.
  private static final Set<String> SETTINGS =
      Set.of("", "ini", "properties", "conf", "bash", "sh", "shell", "text", "txt");

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

  private static final Set<String> SHELLS = Set.of("", "bash", "sh", "shell", "zsh", "console");

  /// A value that a command or another variable gives.
  private static final Pattern WORKED_OUT = Pattern.compile("\\$\\(|`|\\$\\w");

  private static final Pattern ASSIGNMENT =
      Pattern.compile("^\\s*(?:(?:export|set|ENV|-e|-)\\s+)?([A-Z][A-Z0-9_]*)\\s*=(.*)$");

  private static final Pattern COMMENT = Pattern.compile("\\s+(?:#|//)\\s*(.*)$");
  private static final Pattern QUOTED = Pattern.compile("^\\s*([\"'])(.*?)\\1\\s*(?:#\\s*(.*))?$");

  /// A name in code or bold, parted from what is said of it.
  private static final Pattern CODED =
      Pattern.compile("\\s*(?:`|\\*\\*)[A-Z][A-Z0-9_]+(?:`|\\*\\*)\\s*(?:[:：(（=]|[-–—]+\\s)");

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
    String language = fence.info().toLowerCase(Locale.ROOT).split("[\\s{:,]", 2)[0];
    boolean about = isAboutVariables(place) || ENV_FENCES.contains(language);
    List<String> lines = fence.code().lines().toList();
    boolean read =
        about
            ? !PROGRAMS.contains(language) && assigning(lines) >= 0.5
            : SETTINGS.contains(language) && isAboutSettings(place) && assigning(lines) == 1;
    boolean exported = !about && SHELLS.contains(language) && isAboutSettings(place);
    if (!(read || exported) || place.isAside()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = ASSIGNMENT.matcher(lines.get(i));
      if (matcher.matches() && (read || isExport(matcher, fence.code()))) {
        Location location = reading.at(fence.line() + i, matcher.start(1) + 1);
        reading.looseEnv.add(assigned(matcher.group(1), matcher.group(2), place, location));
      }
    }
  }

  /// Among commands that start something, only `export` hands a variable on to it: not what the
  /// shell or the script itself reads, and not what is worked out.
  private boolean isExport(Matcher assignment, String script) {
    String name = assignment.group(1);
    return assignment.group().strip().startsWith("export ")
        && EnvName.isUnmistakable(name)
        && !lexicon.means("env.shell", name)
        && !WORKED_OUT.matcher(assignment.group(2)).find()
        && !Pattern.compile("\\$\\{?" + name + "\\b").matcher(script).find();
  }

  void readList(ItemList list, Place place, Reading reading) {
    if (isAboutVariables(place) && !place.isAside()) {
      list.items().forEach(item -> readItem(item, place, reading));
    }
  }

  /// Whether a heading above is about environment variables, or the innermost one about variables.
  private boolean isAboutVariables(Place place) {
    return place.mentions("env")
        || place
            .heading()
            .filter(heading -> heading.level() > 1)
            .filter(heading -> lexicon.mentions("column.word.env.name", heading.title()))
            .isPresent();
  }

  /// Lines that each begin with the name of a variable in code, or stand over its definition.
  void readLines(Paragraph paragraph, Place place, Reading reading) {
    if (!isAboutVariables(place) || place.isAside()) {
      return;
    }
    List<String> lines = paragraph.text().lines().toList();
    List<String> marked = paragraph.markdown().lines().toList();
    for (int i = 0; i < Math.min(lines.size(), marked.size()); i++) {
      boolean defined =
          EnvName.isUnmistakable(lines.get(i))
              && i + 1 < lines.size()
              && lines.get(i + 1).startsWith(":");
      if (defined || CODED.matcher(marked.get(i)).lookingAt()) {
        int column = i == 0 ? paragraph.column() : 1;
        String text = defined ? lines.get(i) + lines.get(i + 1) : lines.get(i);
        String source = defined ? text : marked.get(i);
        readItem(new Item(text, source, List.of(), paragraph.line() + i, column), place, reading);
      }
    }
  }

  /// A heading that is nothing but a variable's name.
  void readHeading(PlacedSection placed, Reading reading) {
    String title = placed.section().title();
    List<Block> blocks = placed.section().blocks();
    if (EnvName.isUnmistakable(title) && placed.place().mentions("env")) {
      String description =
          blocks.stream()
              .filter(Block.Paragraph.class::isInstance)
              .map(block -> Plain.line(((Block.Paragraph) block).text()))
              .findFirst()
              .orElse(null);
      reading.looseEnv.add(
          fact(
              title,
              placed.place(),
              description,
              nested("", blocks, "word.example"),
              nested("", blocks, "word.default"),
              necessity(nested("", blocks, "column.required"), placed.place()),
              reading.at(placed.section().line(), 1)));
    }
  }

  /// Under a heading about configuration or deployment, a fence of nothing but assignments says how
  /// something is configured.
  private static boolean isAboutSettings(Place place) {
    return Stream.of("config", "deployment").anyMatch(place::innermostMentions);
  }

  /// The share of lines that are assignments.
  private static double assigning(List<String> lines) {
    List<String> code =
        lines.stream().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).toList();
    long assignments = code.stream().filter(line -> ASSIGNMENT.matcher(line).matches()).count();
    return code.isEmpty() ? 0 : (double) assignments / code.size();
  }

  /// `NAME=` sets the empty string, which is a value.
  private EnvFact assigned(String name, String written, Place place, Location location) {
    Matcher quoted = QUOTED.matcher(written);
    Matcher trailing = COMMENT.matcher(written);
    String value = written;
    String comment = null;
    if (quoted.matches()) {
      value = quoted.group(2);
      comment = quoted.group(3);
    } else if (trailing.find()) {
      value = written.substring(0, trailing.start());
      comment = trailing.group(1);
    }
    String bare = value.strip();
    String example = cells.placeholder().inExample(bare) ? null : bare;
    Remark said = Remark.of(comment == null ? "" : comment, lexicon);
    Boolean required = said.required() != null ? said.required() : place.required();
    return fact(name, place, said.text(), example, null, required, location);
  }

  private void readItem(Item item, Place place, Reading reading) {
    if (!TASK.matcher(item.markdown()).matches()) {
      VariableItem.read(item, lexicon)
          .ifPresent(
              said -> said.names().forEach(name -> addItem(name, said, item, place, reading)));
    }
  }

  private void addItem(EnvName name, VariableItem said, Item item, Place place, Reading reading) {
    String example = name.value();
    example = example != null ? example : nested(item.text(), item.blocks(), "word.example");
    example = example != null ? example : cells.exampleIn(item.markdown());
    String nestedDefault = nested(item.text(), item.blocks(), "word.default");
    Boolean stated = cells.necessityIn(item.text().lines().findFirst().orElse(""));
    EnvFact fact =
        fact(
            name.name(),
            place,
            said.rest().isEmpty() ? null : said.rest(),
            example,
            nestedDefault != null ? nestedDefault : cells.defaultIn(item.markdown()),
            stated != null ? stated : place.required(),
            reading.at(item.line(), item.column()));
    boolean struck = item.markdown().strip().startsWith("~~");
    reading.looseEnv.add(struck ? fact.asDeprecated() : fact);
  }

  /// The value of a nested item such as `默认值: 8080` or `例子：NAME=value`; authors who indent it too
  /// little make it a line of the item itself.
  private @Nullable String nested(String text, List<Block> blocks, String concept) {
    Stream<String> own = text.lines().skip(1);
    Stream<String> inner =
        blocks.stream()
            .filter(ItemList.class::isInstance)
            .flatMap(list -> ((ItemList) list).items().stream())
            .map(Item::text);
    return Stream.concat(own, inner)
        .map(line -> line.replaceFirst("^[\\s+*-]+", "").split("[:：]", 2))
        .filter(sides -> sides.length == 2 && lexicon.names(concept, sides[0]))
        .map(sides -> Plain.line(sides[1]).replaceFirst("^[A-Z][A-Z0-9_]*=", ""))
        .map(CellReader::unquoted)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Boolean necessity(@Nullable String mark, Place place) {
    Boolean stated = mark == null ? null : cells.mark(mark);
    return stated != null ? stated : place.required();
  }

  private EnvFact fact(
      String name,
      Place place,
      @Nullable String description,
      @Nullable String example,
      @Nullable String defaultValue,
      @Nullable Boolean required,
      Location location) {
    return new EnvFact(
        name,
        components.of(place),
        description,
        example,
        defaultValue,
        required,
        EnvName.isSecret(name),
        place.isDeprecated(),
        location);
  }
}
