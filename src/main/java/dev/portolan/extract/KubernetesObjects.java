package dev.portolan.extract;

import dev.portolan.extract.Manifest.Given;
import dev.portolan.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the Kubernetes objects of a manifest: what workloads listen on and what they are told,
/// what services publish, the values of ConfigMaps and Secrets.
///
/// A variable or a port belongs to the workload, since that is the name people deploy and look up;
/// the container's own name is often just `app`. It tells only the further ones apart: the first is
/// the one that `kubectl` takes, too.
final class KubernetesObjects {

  private record KubernetesObject(String kind, YamlValue body) {}

  /// What runs pods.
  ///
  /// @param labels of its pods, as far as they are shown
  /// @param ports that its containers listen on
  private record Workload(String name, Map<String, String> labels, Set<String> ports) {

    boolean isSelectedBy(Map<String, String> selector) {
      return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }
  }

  private static final Pattern VERSION = Pattern.compile("(?m)^apiVersion:\\s*\\S");
  private static final Pattern KIND = Pattern.compile("(?m)^kind:\\s*\\S");

  private final List<KubernetesObject> objects = new ArrayList<>();
  private final Map<String, String> namedPorts = new HashMap<>();
  private final List<Workload> workloads = new ArrayList<>();
  private final List<Given> services = new ArrayList<>();
  private final List<Given> ports = new ArrayList<>();
  private final List<Given> published = new ArrayList<>();
  private final List<Given> variables = new ArrayList<>();

  /// Whether a text says in its first keys that it is such objects.
  static boolean are(String text) {
    return VERSION.matcher(text).find() && KIND.matcher(text).find();
  }

  void add(String kind, YamlValue body) {
    objects.add(new KubernetesObject(kind, body));
  }

  /// What they say together: a service may name a port that the workload beside it numbers.
  Manifest read() {
    objects.forEach(this::readObject);
    objects.stream()
        .filter(object -> object.kind().equals("Service"))
        .forEach(object -> readService(object.body()));
    ports.removeIf(port -> published.stream().anyMatch(port::isInsideOf));
    ports.addAll(published);
    return new Manifest(services, ports, variables);
  }

  private void readObject(KubernetesObject object) {
    switch (object.kind()) {
      case "Service" -> {}
      case "ConfigMap", "Secret" -> readData(object);
      default ->
          podOf(object.body())
              .flatMap(pod -> pod.get("containers"))
              .ifPresent(containers -> readWorkload(object.body(), containers));
    }
  }

  private void readData(KubernetesObject object) {
    boolean secret = object.kind().equals("Secret");
    Stream.of("data", "stringData")
        .flatMap(key -> object.body().get(key).stream())
        .flatMap(YamlValue::members)
        .forEach(
            member ->
                variables.add(
                    new Given(
                        null,
                        member.key().plain().orElse(""),
                        secret ? null : member.value().plain().orElse(null),
                        member.key())));
  }

  private static Optional<YamlValue> podOf(YamlValue object) {
    return Stream.of(
            object.get("spec", "template", "spec"),
            object.get("spec", "jobTemplate", "spec", "template", "spec"),
            object.get("spec"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void readWorkload(YamlValue object, YamlValue containers) {
    String workload = name(object);
    if (workload != null) {
      workloads.add(new Workload(workload, podLabels(object), containerPorts(containers)));
      services.add(new Given(null, workload, null, object.get("metadata").orElse(object)));
    }
    List<YamlValue> all = containers.items().toList();
    for (int i = 0; i < all.size(); i++) {
      String own = text(all.get(i), "name");
      boolean main = i == 0 || own == null || own.equals(workload);
      readContainer(all.get(i), workload == null ? own : main ? workload : workload + " · " + own);
    }
  }

  private static Set<String> containerPorts(YamlValue containers) {
    return containers
        .items()
        .flatMap(container -> container.get("ports").stream().flatMap(YamlValue::items))
        .map(port -> text(port, "containerPort"))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// The labels of the pods; where a part of a manifest leaves them out, those it selects by or has
  /// itself.
  private static Map<String, String> podLabels(YamlValue object) {
    return Stream.of(
            object.get("spec", "template", "metadata", "labels"),
            object.get("spec", "selector", "matchLabels"),
            object.get("metadata", "labels"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(KubernetesObjects::texts)
        .orElse(Map.of());
  }

  private static Map<String, String> texts(YamlValue mapping) {
    Map<String, String> texts = new HashMap<>();
    mapping
        .members()
        .forEach(
            member ->
                member
                    .key()
                    .plain()
                    .ifPresent(key -> texts.put(key, member.value().plain().orElse(""))));
    return texts;
  }

  private void readContainer(YamlValue body, @Nullable String owner) {
    body.get("ports").stream()
        .flatMap(YamlValue::items)
        .forEach(
            port -> {
              String number = text(port, "containerPort");
              String name = text(port, "name");
              if (number != null && name != null) {
                namedPorts.put(name, number);
              }
              addPort(owner, port, text(port, "hostPort"), number, ports);
            });
    body.get("env").stream()
        .flatMap(YamlValue::items)
        .forEach(
            item ->
                variables.add(
                    new Given(
                        owner,
                        Optional.ofNullable(text(item, "name")).orElse(""),
                        text(item, "value"),
                        item)));
  }

  /// A service listens on its target and is reached by its own port inside the cluster, and by the
  /// node's port from outside.
  private void readService(YamlValue object) {
    String owner = ownerOf(object);
    object.get("spec", "ports").stream()
        .flatMap(YamlValue::items)
        .forEach(
            port -> {
              String own = text(port, "port");
              String target = number(text(port, "targetPort"));
              String node = text(port, "nodePort");
              String inside = target == null ? own : target;
              if (node != null) {
                addPort(owner, port, node, inside, published);
              }
              if (node == null || (own != null && !own.equals(inside))) {
                addPort(owner, port, own, inside, published);
              }
            });
  }

  /// The workload that the service selects. Where no labels are shown, the only one that listens on
  /// its target; else the service is its own.
  private @Nullable String ownerOf(YamlValue service) {
    String name = name(service);
    Map<String, String> selector =
        service.get("spec", "selector").map(KubernetesObjects::texts).orElse(Map.of());
    List<Workload> selected =
        workloads.stream().filter(workload -> workload.isSelectedBy(selector)).toList();
    if (selected.isEmpty() && workloads.stream().noneMatch(one -> one.name().equals(name))) {
      List<String> targets =
          service.get("spec", "ports").stream()
              .flatMap(YamlValue::items)
              .map(port -> Objects.requireNonNullElse(number(text(port, "targetPort")), ""))
              .toList();
      selected =
          workloads.stream()
              .filter(one -> selector.isEmpty() || one.labels().isEmpty())
              .filter(one -> targets.stream().anyMatch(one.ports()::contains))
              .toList();
    }
    return selected.size() == 1 ? selected.getFirst().name() : name;
  }

  private @Nullable String number(@Nullable String target) {
    if (target == null || target.matches("\\d+")) {
      return target;
    }
    return namedPorts.get(target);
  }

  private static void addPort(
      @Nullable String owner,
      YamlValue port,
      @Nullable String outside,
      @Nullable String inside,
      List<Given> ports) {
    if (inside != null) {
      boolean same = outside == null || outside.equals(inside);
      String pair = same ? inside : outside + ":" + inside;
      String protocol = text(port, "protocol");
      ports.add(new Given(owner, "", protocol == null ? pair : pair + "/" + protocol, port));
    }
  }

  private static @Nullable String name(YamlValue object) {
    return object.get("metadata").map(metadata -> text(metadata, "name")).orElse(null);
  }

  private static @Nullable String text(YamlValue value, String key) {
    return value.get(key).flatMap(YamlValue::plain).orElse(null);
  }
}
