package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.yaml.Yaml;
import dev.portolan.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the port that a program's own settings give it: `server.port` of a fence in YAML or
/// properties. `spring.redis.port` says where another one listens.
final class SettingsFenceReader {

  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> PROPERTIES = Set.of("properties", "ini", "conf", "");

  private static final Pattern LINE =
      Pattern.compile("^\\s*(?<key>[\\w-]+(?:\\.[\\w-]+)+)\\s*[=:]\\s*(?<value>\\S+)\\s*$");

  private final Lexicon lexicon;
  private final Owners owners;

  SettingsFenceReader(Lexicon lexicon, Owners owners) {
    this.lexicon = lexicon;
    this.owners = owners;
  }

  /// A setting and where it stands.
  private record Setting(List<String> path, String value, Location at) {}

  void read(Fence fence, Place place, Reading reading) {
    boolean told =
        Stream.of("ports", "config", "deployment").anyMatch(place::mentions) && !place.isAside();
    List<Setting> settings = told ? settings(fence, reading) : List.of();
    List<Setting> ports = settings.stream().filter(this::isOwnPort).toList();
    if (ports.isEmpty()) {
      return;
    }
    String owner =
        settings.stream()
            .filter(setting -> lexicon.means("key.application", String.join(".", setting.path())))
            .map(Setting::value)
            .findFirst()
            .orElseGet(() -> owners.of(place));
    List<PortFact> known = owner == null ? reading.impliedPorts : reading.servicePorts;
    ports.forEach(setting -> add(setting, owner, known));
  }

  private void add(Setting setting, @Nullable String owner, List<PortFact> known) {
    String key = String.join(".", setting.path());
    for (Listening port : PortCell.read(setting.value(), lexicon).ports()) {
      known.add(
          new PortFact(
              owner, port.port(), null, null, null, null, key, Evidence.TEXT, setting.at()));
    }
  }

  private boolean isOwnPort(Setting setting) {
    List<String> path = setting.path();
    return path.size() > 1
        && lexicon.means("word.port", path.getLast())
        && path.subList(0, path.size() - 1).stream()
            .allMatch(step -> lexicon.means("key.listening", step))
        && !PortCell.read(setting.value(), lexicon).ports().isEmpty();
  }

  private static List<Setting> settings(Fence fence, Reading reading) {
    String language = fence.info().toLowerCase(Locale.ROOT).split("[\\s{:,]", 2)[0];
    List<Setting> settings = new ArrayList<>();
    if (YAML.contains(language)) {
      Yaml.documents(fence.code())
          .forEach(document -> collect(document, List.of(), fence, reading, settings));
    } else if (PROPERTIES.contains(language)) {
      List<String> lines = fence.code().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher line = LINE.matcher(lines.get(i));
        if (line.matches()) {
          Location at = reading.at(fence.line() + i, line.start("key") + 1);
          settings.add(
              new Setting(List.of(line.group("key").split("\\.")), line.group("value"), at));
        }
      }
    }
    return settings;
  }

  private static void collect(
      YamlValue value, List<String> path, Fence fence, Reading reading, List<Setting> settings) {
    value
        .members()
        .forEach(
            member -> {
              String key = member.key().plain().orElse("");
              List<String> here =
                  Stream.concat(path.stream(), Stream.of(key.split("\\."))).toList();
              Optional<String> plain = member.value().plain();
              if (plain.isPresent()) {
                Location place = member.key().location();
                Location at = reading.at(fence.line() + place.line() - 1, place.column());
                settings.add(new Setting(here, plain.get(), at));
              } else if (here.size() < 8) {
                collect(member.value(), here, fence, reading, settings);
              }
            });
  }
}
