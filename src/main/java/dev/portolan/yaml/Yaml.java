package dev.portolan.yaml;

import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.util.ArrayList;
import java.util.List;
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
public final class Yaml {

  /// How many characters a text may have.
  public static final int LARGEST = 1 << 20;

  private static final int DEEPEST = 50;

  private Yaml() {}

  /// The root of the text, or nothing where it holds only comments.
  ///
  /// @param file as messages name it
  public static Optional<YamlValue> read(String file, String text) {
    LoadSettings settings = settings(file);
    try {
      guard(file, text, settings);
      return new Compose(settings).composeString(text).map(node -> new YamlValue(file, node));
    } catch (MarkedYamlEngineException e) {
      throw invalid(file, e);
    } catch (YamlEngineException e) {
      throw invalid(Location.of(file, 1), String.valueOf(e.getMessage()));
    }
  }

  /// The documents of a text that somebody wrote as an example; none where it is no YAML. Nothing
  /// is expanded: an alias stays a reference, so that no text can stand for more than it is.
  public static List<YamlValue> documents(String text) {
    LoadSettings settings = settings("");
    List<YamlValue> documents = new ArrayList<>();
    try {
      depth("", text, settings);
      new Compose(settings)
          .composeAllFromString(text)
          .forEach(node -> documents.add(new YamlValue("", node)));
      return documents;
    } catch (YamlEngineException | Trouble _) {
      return List.of();
    }
  }

  private static LoadSettings settings(String file) {
    return LoadSettings.builder()
        .setSchema(new CoreSchema())
        .setLabel(file)
        .setCodePointLimit(LARGEST)
        .build();
  }

  static Location at(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static void guard(String file, String text, LoadSettings settings) {
    depth(file, text, settings);
    for (Event event : new Parse(settings).parseString(text)) {
      if (event.getEventId() == Event.ID.Alias) {
        throw Trouble.at(
            at(file, event),
            new Words("这里不支持 YAML 别名（*…）", "YAML aliases (*…) are not supported here"),
            new Words("请把值直接写出来", "write the value out"));
      }
    }
  }

  private static void depth(String file, String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
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
