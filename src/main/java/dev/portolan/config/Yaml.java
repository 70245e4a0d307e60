package dev.portolan.config;

import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads YAML under guard. The composer recurses as deep as the text nests, so the depth is counted
/// on the flat stream of events first; anchors are refused, for a configuration needs none and a
/// few of them can stand for gigabytes.
final class Yaml {

  static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 50;

  private Yaml() {}

  /// The root of the text, or nothing where it holds only comments.
  ///
  /// @param file as messages name it
  static Optional<YamlValue> read(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setLabel(file)
            .setCodePointLimit(LARGEST)
            .build();
    try {
      guard(file, text, settings);
      return new Compose(settings).composeString(text).map(node -> new YamlValue(file, node));
    } catch (MarkedYamlEngineException e) {
      throw invalid(file, e);
    } catch (YamlEngineException e) {
      throw invalid(Location.of(file, 1), String.valueOf(e.getMessage()));
    }
  }

  static Location at(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static void guard(String file, String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias ->
            throw Trouble.at(
                at(file, event),
                new Words("这里不支持 YAML 别名（*…）", "YAML aliases (*…) are not supported here"),
                new Words("请把值直接写出来", "write the value out"));
        default -> {}
      }
      if (depth > DEEPEST) {
        throw Trouble.at(
            at(file, event),
            new Words("嵌套超过 %d 层", "nested more than %d levels deep").with(DEEPEST),
            null);
      }
    }
  }

  private static Location at(String file, Event event) {
    return event.getStartMark().map(mark -> at(file, mark)).orElse(Location.of(file, 1));
  }

  /// What is never closed is told where it opens, not at the end of the file where it is missed.
  private static Trouble invalid(String file, MarkedYamlEngineException e) {
    boolean unclosed = e.getProblem().matches("(?s).*(end of stream|stream end).*");
    Optional<Mark> mark = unclosed ? e.getContextMark() : e.getProblemMark();
    Location place = mark.map(found -> at(file, found)).orElse(Location.of(file, 1));
    if (unclosed) {
      return Trouble.at(
          place,
          new Words("这里打开的引号或括号没有闭合", "what opens here is never closed"),
          new Words("补上引号或括号", "add the closing quote or bracket"));
    }
    return invalid(place, e.getProblem());
  }

  private static Trouble invalid(Location place, String problem) {
    return Trouble.at(
        place,
        new Words("不是合法的 YAML：%s", "not valid YAML: %s").with(problem.strip()),
        new Words(
            "检查这一行附近的缩进、冒号后的空格和引号",
            "check indentation, the space after `:` and quotes near this line"));
  }
}
