package dev.portolan.extract;

import dev.portolan.yaml.Yaml;
import dev.portolan.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A compose file or Kubernetes objects that stand in a fence: the containers they run, with their
/// ports and variables. A part of such a file will do, since that is what documents show.
///
/// @param ports as `outside:inside`, or just the inside one
/// @param variables with their values
record Manifest(List<Given> ports, List<Given> variables) {

  private static final Set<String> CONTAINER_KEYS =
      Set.of("image", "build", "environment", "ports", "env_file", "container_name");

  /// A value that the manifest gives.
  ///
  /// @param owner the container or service, or null where the part shows none
  /// @param name of the variable; empty for a port
  /// @param value as written; null where it is not given here
  /// @param at where the fence gives it
  record Given(@Nullable String owner, String name, @Nullable String value, YamlValue at) {

    /// 0-based line of the fence.
    int line() {
      return at.location().line() - 1;
    }

    int column() {
      return at.location().column();
    }
  }

  /// What a text says; empty where it is no such file.
  static Manifest read(String text) {
    List<Given> ports = new ArrayList<>();
    List<Given> variables = new ArrayList<>();
    for (YamlValue document : Yaml.documents(text)) {
      Optional<String> kind = document.get("kind").flatMap(YamlValue::plain);
      if (kind.isPresent()) {
        KubernetesObject.read(kind.get(), document, ports, variables);
      } else {
        containers(document).forEach(entry -> readContainer(entry, ports, variables));
      }
    }
    return new Manifest(List.copyOf(ports), List.copyOf(variables));
  }

  /// A container of a compose file and its name, which a mere part may leave out.
  private record Container(@Nullable String name, YamlValue body) {}

  private static Stream<Container> containers(YamlValue document) {
    if (isContainer(document)) {
      return Stream.of(new Container(null, document));
    }
    return document
        .get("services")
        .orElse(document)
        .members()
        .filter(member -> isContainer(member.value()))
        .map(member -> new Container(member.key().plain().orElse(null), member.value()));
  }

  private static boolean isContainer(YamlValue value) {
    return value
        .members()
        .anyMatch(member -> member.key().plain().filter(CONTAINER_KEYS::contains).isPresent());
  }

  private static void readContainer(Container container, List<Given> ports, List<Given> variables) {
    YamlValue body = container.body();
    body.get("ports").stream()
        .flatMap(YamlValue::items)
        .forEach(
            port ->
                composePort(port)
                    .ifPresent(value -> ports.add(new Given(container.name(), "", value, port))));
    body.get("environment").stream()
        .flatMap(Manifest::assignments)
        .forEach(
            given ->
                variables.add(
                    new Given(container.name(), given.name(), given.value(), given.at())));
  }

  /// `"8080:80"`, or `{target: 80, published: 8080}`.
  private static Optional<String> composePort(YamlValue port) {
    Optional<String> published = port.get("published").flatMap(YamlValue::plain);
    Optional<String> target = port.get("target").flatMap(YamlValue::plain);
    return target.isPresent()
        ? target.map(inside -> published.map(outside -> outside + ":" + inside).orElse(inside))
        : port.plain();
  }

  /// A mapping of names to values, or a list of `NAME=value`.
  private static Stream<Given> assignments(YamlValue environment) {
    Stream<Given> mapped =
        environment
            .members()
            .map(
                member ->
                    new Given(
                        null,
                        member.key().plain().orElse(""),
                        member.value().plain().orElse(null),
                        member.key()));
    Stream<Given> listed = environment.items().flatMap(Manifest::assignment);
    return Stream.concat(mapped, listed);
  }

  private static Stream<Given> assignment(YamlValue item) {
    return item.plain().stream()
        .map(text -> text.split("=", 2))
        .map(sides -> new Given(null, sides[0].strip(), sides.length > 1 ? sides[1] : null, item));
  }
}
