package dev.portolan.extract;

import dev.portolan.yaml.Yaml;
import dev.portolan.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A compose file or Kubernetes objects that stand in a fence: what they run, with its ports and
/// variables. A part of such a file will do, since that is what documents show.
///
/// @param services the containers of a compose file, the workloads of Kubernetes
/// @param ports as `outside:inside`, or just the inside one
/// @param variables with their values
record Manifest(List<Given> services, List<Given> ports, List<Given> variables) {

  static final Manifest EMPTY = new Manifest(List.of(), List.of(), List.of());

  Manifest {
    services = List.copyOf(services);
    ports = List.copyOf(ports);
    variables = List.copyOf(variables);
  }

  /// What only a container has; the rest may be any program's settings.
  private static final Set<String> CONTAINER_KEYS =
      Set.of("image", "build", "environment", "env_file", "container_name");

  /// A value that the manifest gives.
  ///
  /// @param owner the container, workload or service, or null where the part shows none
  /// @param name of the service or the variable; empty for a port
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

    /// Whether this is the port of the same owner that `published` gives with an outside one.
    boolean isInsideOf(Given published) {
      return Objects.equals(owner, published.owner)
          && value != null
          && published.value != null
          && (":" + bare(published.value)).endsWith(":" + bare(value));
    }

    private static String bare(String port) {
      return port.replaceFirst("/\\w+$", "");
    }
  }

  /// What a text says; empty where it is no such file.
  static Manifest read(String text) {
    List<YamlValue> documents = Yaml.documents(text);
    KubernetesObjects objects = new KubernetesObjects();
    List<Given> services = new ArrayList<>();
    List<Given> ports = new ArrayList<>();
    List<Given> variables = new ArrayList<>();
    for (YamlValue document : documents) {
      Optional<String> kind = document.get("kind").flatMap(YamlValue::plain);
      if (kind.isPresent()) {
        objects.add(kind.get(), document);
      } else {
        containers(document).forEach(entry -> readContainer(entry, services, ports, variables));
      }
    }
    Manifest deployed = objects.read();
    services.addAll(deployed.services());
    ports.addAll(deployed.ports());
    variables.addAll(deployed.variables());
    return new Manifest(services, ports, variables);
  }

  /// A container of a compose file and its name, which a mere part may leave out.
  private record Container(@Nullable String name, YamlValue at, YamlValue body) {}

  private static Stream<Container> containers(YamlValue document) {
    if (isContainer(document) || document.get("ports").isPresent()) {
      return Stream.of(new Container(null, document, document));
    }
    Optional<YamlValue> services = document.get("services");
    return services
        .orElse(document)
        .members()
        .filter(member -> services.isPresent() || isContainer(member.value()))
        .map(
            member ->
                new Container(member.key().plain().orElse(null), member.key(), member.value()));
  }

  private static boolean isContainer(YamlValue value) {
    return value
        .members()
        .anyMatch(member -> member.key().plain().filter(CONTAINER_KEYS::contains).isPresent());
  }

  private static void readContainer(
      Container container, List<Given> services, List<Given> ports, List<Given> variables) {
    YamlValue body = container.body();
    if (container.name() != null) {
      services.add(new Given(null, container.name(), null, container.at()));
    }
    List<Given> published =
        body.get("ports").stream()
            .flatMap(YamlValue::items)
            .flatMap(port -> composePort(port).map(value -> port(container, value, port)).stream())
            .toList();
    ports.addAll(published);
    body.get("expose").stream()
        .flatMap(YamlValue::items)
        .flatMap(port -> port.plain().map(value -> port(container, value, port)).stream())
        .filter(port -> published.stream().noneMatch(port::isInsideOf))
        .forEach(ports::add);
    body.get("environment").stream()
        .flatMap(Manifest::assignments)
        .forEach(
            given ->
                variables.add(
                    new Given(container.name(), given.name(), given.value(), given.at())));
  }

  private static Given port(Container container, String value, YamlValue at) {
    return new Given(container.name(), "", value, at);
  }

  /// `"8080:80"`, or `{target: 80, published: 8080, protocol: udp}`.
  private static Optional<String> composePort(YamlValue port) {
    Optional<String> published = port.get("published").flatMap(YamlValue::plain);
    Optional<String> target = port.get("target").flatMap(YamlValue::plain);
    String protocol =
        port.get("protocol").flatMap(YamlValue::plain).map(name -> "/" + name).orElse("");
    return target.isPresent()
        ? target.map(
            inside -> published.map(outside -> outside + ":" + inside).orElse(inside) + protocol)
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
