package dev.portolan.yaml;

import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A value of a YAML file that knows where it stands. Each accessor returns what it is asked for or
/// throws [Trouble] at that place.
public record YamlValue(String file, Node node) {

  /// Where the value starts.
  public Location location() {
    return node.getStartMark().map(mark -> Yaml.at(file, mark)).orElse(Location.of(file, 1));
  }

  /// Whether nothing is written, as after a bare `key:`.
  public boolean empty() {
    return node.getTag().equals(Tag.NULL);
  }

  /// A plain value as written, whatever YAML would make of it: a title may be `2026`.
  public String text() {
    if (node instanceof ScalarNode scalar && !empty()) {
      return scalar.getValue();
    }
    throw wrong(new Words("这里应是一个普通值", "expected a plain value"), null);
  }

  /// A whole number.
  public int number() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
      try {
        return Integer.parseInt(scalar.getValue());
      } catch (NumberFormatException _) {
        // Falls through: too large, or not decimal.
      }
    }
    throw wrong(new Words("这里应是一个整数", "expected a whole number"), null);
  }

  /// The elements of a list; none where nothing is written.
  public List<YamlValue> elements() {
    if (empty()) {
      return List.of();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(element -> new YamlValue(file, element)).toList();
    }
    throw wrong(new Words("这里应是一个列表", "expected a list"), new Words("例如 [a, b]", "such as [a, b]"));
  }

  /// A list of plain values.
  public List<String> texts() {
    return elements().stream().map(YamlValue::text).toList();
  }

  /// The entries of a mapping in their order; none where nothing is written.
  public SequencedMap<String, Entry> entries() {
    SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    if (empty()) {
      return entries;
    }
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(new Words("这里应是“键: 值”的形式", "expected `key: value` lines"), null);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue key = new YamlValue(file, tuple.getKeyNode());
      Entry entry = new Entry(key, new YamlValue(file, tuple.getValueNode()));
      if (entries.putIfAbsent(key.text(), entry) != null) {
        throw key.wrong(new Words("“%s”写了两次", "\"%s\" stands twice").with(key.text()), null);
      }
    }
    return entries;
  }

  /// The value of that key, where this is a mapping that has it.
  public Optional<YamlValue> get(String key) {
    return members().filter(member -> member.key().isText(key)).map(Entry::value).findFirst();
  }

  /// The value at the end of a path of keys.
  public Optional<YamlValue> get(String first, String second, String... more) {
    Optional<YamlValue> value = get(first).flatMap(inner -> inner.get(second));
    for (String key : more) {
      value = value.flatMap(inner -> inner.get(key));
    }
    return value;
  }

  /// The entries where this is a mapping, else none. A key that stands twice stands twice here too.
  public Stream<Entry> members() {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(
                tuple ->
                    new Entry(
                        new YamlValue(file, tuple.getKeyNode()),
                        new YamlValue(file, tuple.getValueNode())))
        : Stream.empty();
  }

  /// The elements where this is a list, else none.
  public Stream<YamlValue> items() {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(element -> new YamlValue(file, element))
        : Stream.empty();
  }

  /// The plain value as written, where this is one and not empty.
  public Optional<String> plain() {
    return node instanceof ScalarNode scalar && !empty()
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  private boolean isText(String text) {
    return plain().filter(text::equals).isPresent();
  }

  /// Trouble at this value.
  public Trouble wrong(Words words, @Nullable Words hint) {
    return Trouble.at(location(), words, hint);
  }

  /// A key with its value.
  public record Entry(YamlValue key, YamlValue value) {}
}
