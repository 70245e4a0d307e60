package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.Evidence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what a project needs: the lines of the dependency tree and connection strings of
/// environment variables.
final class DependencyReader {

  private static final Pattern TREE_LINE =
      Pattern.compile("^(?<drawing>[\\s│┃|├└┌╰╭┬┼─━╌+`\\\\-]*)(?<text>\\S.*)$");

  /// What every line of a tree but its root begins with.
  private static final Pattern BRANCH = Pattern.compile("[├└╰┣┗]|[|+`\\\\]-");

  /// A corner of a box: the drawing is no tree.
  private static final Pattern BOX = Pattern.compile("[┌┐┏┓╔╗╭╮]|\\+-{3,}\\+");

  private static final Pattern ITEM_HEAD =
      Pattern.compile("^(.+?)(?:\\s*[:：(（].*|\\s+[-–—]+\\s.*)?$", Pattern.DOTALL);

  private static final Pattern SCHEME =
      Pattern.compile("(?i)(jdbc:[a-z0-9]+|[a-z][a-z0-9+.-]*)://([^\\s,;\"'<>]*)");

  private static final Pattern PLAIN_HOST =
      Pattern.compile("(?:[^@/]*@)?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?::\\d+)?(?:/.*)?");

  private final CellReader cells;
  private final SystemNames systems;
  private final Technologies technologies;

  DependencyReader(Lexicon lexicon, CellReader cells, Technologies technologies) {
    this.cells = cells;
    this.systems = new SystemNames(lexicon, technologies);
    this.technologies = technologies;
  }

  /// A line of the tree: how deep it stands and whether a technology is named there, whose children
  /// say what it stores and name nothing.
  private record Branch(int depth, boolean technology) {}

  void readTree(Fence fence, Place place, Reading reading) {
    if (!place.isTopic("dependencies") || BOX.matcher(fence.code()).find()) {
      return;
    }
    Deque<Branch> path = new ArrayDeque<>();
    List<String> lines = fence.code().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = TREE_LINE.matcher(lines.get(i));
      if (!matcher.matches() || !BRANCH.matcher(matcher.group("drawing")).find()) {
        continue;
      }
      int depth = matcher.group("drawing").length();
      while (!path.isEmpty() && path.peek().depth() >= depth) {
        path.pop();
      }
      boolean detail = path.stream().anyMatch(Branch::technology);
      String text = matcher.group("text").strip();
      String name = Plain.name(Plain.withoutLastBracket(text));
      boolean noted = !Plain.lastBracket(text).isEmpty();
      if (!detail && isName(name, noted, path.isEmpty())) {
        Location location = reading.at(fence.line() + i, matcher.start("text") + 1);
        cells.names(name).stream()
            .map(target -> new DependencyFact(target, Evidence.TREE, location))
            .forEach(reading.dependencies::add);
      }
      path.push(new Branch(depth, technologies.named(name).isPresent()));
    }
  }

  /// What an item begins with, before it goes on to explain: `Redis` of `Redis: sessions`.
  static String nameOf(Item item) {
    Matcher matcher = ITEM_HEAD.matcher(item.text().strip());
    return matcher.matches() ? Plain.name(matcher.group(1)) : "";
  }

  /// `redis://…` in an example says that the project needs Redis; `http://inventory-api:8080`, that
  /// it needs the service of that host name.
  void readConnections(List<EnvFact> variables, Reading reading) {
    for (EnvFact variable : variables) {
      Stream.of(variable.example(), variable.defaultValue())
          .filter(Objects::nonNull)
          .flatMap(value -> SCHEME.matcher(value).results())
          .flatMap(match -> target(match.group(1), match.group(2)))
          .map(target -> new DependencyFact(target, Evidence.TEXT, variable.location()))
          .forEach(reading.dependencies::add);
    }
  }

  private Stream<String> target(String scheme, String rest) {
    var technology = technologies.speaking(scheme);
    if (technology.isPresent()) {
      return Stream.of(technology.get().name());
    }
    Matcher host = PLAIN_HOST.matcher(rest);
    boolean web = scheme.toLowerCase(Locale.ROOT).startsWith("http");
    return web && host.matches() && !host.group(1).startsWith("your-")
        ? Stream.of(host.group(1))
        : Stream.empty();
  }

  /// Whether a name in a list of those that use the project may be one.
  boolean isCaller(String name) {
    return isName(name, true, true);
  }

  private boolean isName(String name, boolean noted, boolean top) {
    boolean brief = name.length() <= 30 && !name.matches(".*[、，,。：:*→].*");
    return systems.include(name) || ((noted || top) && !systems.isFile(name) && brief);
  }
}
