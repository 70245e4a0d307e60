package dev.portolan.extract;

import dev.portolan.extract.Manifest.Given;
import dev.portolan.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one Kubernetes object: what its containers listen on and what they are told, what a
/// service publishes, the values of a ConfigMap or Secret.
final class KubernetesObject {

  private KubernetesObject() {}

  static void read(String kind, YamlValue object, List<Given> ports, List<Given> variables) {
    switch (kind) {
      case "Service" -> readService(object, ports);
      case "ConfigMap", "Secret" ->
          Stream.of("data", "stringData")
              .flatMap(key -> object.get(key).stream())
              .flatMap(YamlValue::members)
              .forEach(
                  member ->
                      variables.add(
                          new Given(
                              null,
                              member.key().plain().orElse(""),
                              kind.equals("Secret") ? null : member.value().plain().orElse(null),
                              member.key())));
      default ->
          podOf(object)
              .flatMap(pod -> pod.get("containers"))
              .ifPresent(
                  list -> list.items().forEach(item -> readContainer(item, ports, variables)));
    }
  }

  private static Optional<YamlValue> podOf(YamlValue object) {
    return Stream.of(
            object.get("spec", "template", "spec"),
            object.get("spec", "jobTemplate", "spec", "template", "spec"),
            object.get("spec"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void readContainer(YamlValue body, List<Given> ports, List<Given> variables) {
    String name = text(body, "name");
    body.get("ports").stream()
        .flatMap(YamlValue::items)
        .forEach(port -> addPort(name, port, "hostPort", "containerPort", ports));
    body.get("env").stream()
        .flatMap(YamlValue::items)
        .forEach(
            item ->
                variables.add(
                    new Given(
                        name,
                        Optional.ofNullable(text(item, "name")).orElse(""),
                        text(item, "value"),
                        item)));
  }

  /// A service listens on its target; what it is reached by is the node's port, or its own.
  private static void readService(YamlValue object, List<Given> ports) {
    String name = object.get("metadata").map(metadata -> text(metadata, "name")).orElse(null);
    object.get("spec", "ports").stream()
        .flatMap(YamlValue::items)
        .forEach(
            port -> {
              boolean onNode = port.get("nodePort").isPresent();
              boolean numbered =
                  Optional.ofNullable(text(port, "targetPort"))
                      .filter(target -> target.matches("\\d+"))
                      .isPresent();
              addPort(
                  name,
                  port,
                  onNode ? "nodePort" : numbered ? "port" : "",
                  numbered ? "targetPort" : "port",
                  ports);
            });
  }

  private static void addPort(
      @Nullable String owner, YamlValue port, String outside, String inside, List<Given> ports) {
    String target = text(port, inside);
    String published = text(port, outside);
    if (target != null) {
      boolean same = published == null || published.equals(target);
      String pair = same ? target : published + ":" + target;
      String protocol = text(port, "protocol");
      ports.add(new Given(owner, "", protocol == null ? pair : pair + "/" + protocol, port));
    }
  }

  private static @Nullable String text(YamlValue value, String key) {
    return value.get(key).flatMap(YamlValue::plain).orElse(null);
  }
}
