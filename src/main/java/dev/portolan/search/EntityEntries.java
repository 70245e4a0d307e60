package dev.portolan.search;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.EnvUse;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Catalog.ServiceUse;
import dev.portolan.model.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entries of the catalog's entities.
final class EntityEntries {

  private static final int NAME = 16;
  private static final int WORD = 2;

  private final Catalog catalog;
  private final Map<String, String> titles = new HashMap<>();

  /// The ports of each service, by its id.
  private final Map<String, Set<String>> ports = new HashMap<>();

  EntityEntries(Catalog catalog) {
    this.catalog = catalog;
    catalog.projects().forEach(project -> titles.put(project.id(), project.title()));
    for (Port port : catalog.ports()) {
      for (PortUse use : port.uses()) {
        if (use.service() != null) {
          ports
              .computeIfAbsent(use.service(), service -> new LinkedHashSet<>())
              .add(port.port().toString());
        }
      }
    }
  }

  /// All of them, in the order of the index.
  List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    catalog.ports().forEach(port -> all.add(port(port)));
    catalog.conflicts().forEach(conflict -> all.add(conflict(conflict)));
    catalog.env().forEach(variable -> all.add(env(variable)));
    catalog.services().forEach(service -> all.add(service(service)));
    catalog.projects().forEach(project -> all.add(project(project)));
    return all;
  }

  private Entry port(Port port) {
    String number = port.port().toString();
    Tags tags = new Tags().add("port", number);
    port.uses().forEach(use -> tagUse(tags, use));
    String marks = "端口 port " + (port.conflict() ? "冲突 conflict " : "");
    return new Draft(Kind.PORT, number, port.url())
        .names(number)
        .words(marks)
        .body(line(port.uses().stream().map(this::words)))
        .build(tags, port.uses().stream().map(this::use).toList(), sole(port.uses()));
  }

  private Entry conflict(PortConflict conflict) {
    String number = conflict.port().toString();
    Tags tags = new Tags().add("port", number);
    conflict.uses().forEach(use -> tagUse(tags, use));
    String rivals =
        conflict.uses().stream()
            .map(use -> use.serviceName() == null ? title(use.project()) : use.serviceName())
            .distinct()
            .collect(Collectors.joining(" / "));
    return new Draft(Kind.CONFLICT, number + ": " + rivals, Urls.port(conflict.port()))
        .names(number)
        .words("端口冲突 conflict " + conflict.scope())
        .body(line(conflict.uses().stream().map(this::words)))
        .build(tags, conflict.uses().stream().map(this::use).toList(), sole(conflict.uses()));
  }

  private Entry env(EnvVar variable) {
    Tags tags = new Tags().add("env", variable.name());
    for (EnvUse use : variable.uses()) {
      tags.project(use.project()).add("service", use.fact().component());
    }
    Stream<String> lines =
        variable.uses().stream()
            .map(
                use ->
                    words(title(use.project()), use.fact().component(), use.fact().description()));
    Set<String> projects =
        variable.uses().stream().map(EnvUse::project).collect(Collectors.toSet());
    return new Draft(Kind.ENV, variable.name(), variable.url())
        .names(variable.name())
        .words("环境变量 env variable")
        .body(line(lines))
        .build(tags, variable.uses().stream().map(this::use).toList(), only(projects));
  }

  private Entry service(Service service) {
    Set<String> listening = ports.getOrDefault(service.id(), Set.of());
    Set<String> listed = new LinkedHashSet<>(service.projects());
    Tags tags = new Tags().add("service", service.id()).add("service", service.name());
    service.aliases().forEach(alias -> tags.add("service", alias));
    listening.forEach(port -> tags.add("port", port));
    listed.forEach(tags::project);
    service.dependents().forEach(dependent -> tags.project(dependent.project()));
    Stream.concat(listed.stream(), service.dependents().stream().map(d -> d.project()))
        .distinct()
        .forEach(project -> tags.add("usedby", project).add("usedby", title(project)));
    Stream<String> lines =
        Stream.concat(
            Stream.of(words(String.join(" ", service.aliases()), String.join(" ", listening))),
            service.uses().stream()
                .map(use -> words(title(use.project()), use.fact().description())));
    List<Entry.Use> uses =
        Stream.concat(
                service.uses().stream().map(this::use),
                service.dependents().stream()
                    .filter(dependent -> !listed.contains(dependent.project()))
                    .map(
                        dependent ->
                            use(dependent.project(), "", "", dependent.location().toString())))
            .toList();
    List<String> names = new ArrayList<>(List.of(service.name(), service.id()));
    names.addAll(service.aliases());
    return new Draft(Kind.SERVICE, service.name(), service.url())
        .names(names.toArray(String[]::new))
        .words("服务 service")
        .body(line(lines))
        .build(tags, uses, service.owner());
  }

  private Entry project(Project project) {
    Tags tags = new Tags().project(project.id());
    project.dependencies().forEach(d -> tags.add("uses", d.target()).add("uses", d.name()));
    project.facts().technologies().forEach(t -> tags.add("uses", t.chosen()));
    project.facts().services().forEach(s -> tags.add("service", s.name()));
    project.facts().env().forEach(e -> tags.add("env", e.name()));
    project.facts().protocols().forEach(p -> tags.add("protocol", p.name()));
    project.facts().ports().stream()
        .map(fact -> fact.host() == null ? fact.port() : fact.host())
        .filter(Objects::nonNull)
        .forEach(port -> tags.add("port", port.toString()));
    project.usedBy().forEach(user -> tags.add("usedby", user).add("usedby", title(user)));
    List<Entry.Use> uses = project.usedBy().stream().map(user -> use(user, "", "", "")).toList();
    String body =
        words(
            project.metadata().version(),
            project.metadata().status(),
            String.join(" ", project.metadata().authors()));
    return new Draft(Kind.PROJECT, project.title(), project.url())
        .names(project.title(), project.id())
        .words("项目 project")
        .body(body)
        .build(tags, uses, project.id());
  }

  private void tagUse(Tags tags, PortUse use) {
    tags.project(use.project())
        .add("service", use.service())
        .add("service", use.serviceName())
        .add("scope", use.scope())
        .add("protocol", use.fact().protocol());
  }

  private Entry.Use use(PortUse use) {
    return use(
        use.project(),
        Objects.requireNonNullElse(use.fact().protocol(), ""),
        words(use.serviceName(), use.scope()),
        use.fact().location().toString());
  }

  private Entry.Use use(EnvUse use) {
    String value = use.fact().defaultValue();
    if (value == null || value.isEmpty()) {
      value = Objects.requireNonNullElse(use.fact().example(), "");
    }
    return use(
        use.project(), state(use.fact().required()), value, use.fact().location().toString());
  }

  private Entry.Use use(ServiceUse use) {
    String ports =
        use.fact().ports().stream().map(Object::toString).collect(Collectors.joining(" "));
    return use(
        use.project(), state(use.fact().required()), ports, use.fact().location().toString());
  }

  private Entry.Use use(String project, String state, String value, String source) {
    return new Entry.Use(title(project), Urls.project(project), state, value, source);
  }

  private static String state(@Nullable Boolean required) {
    return required == null ? "" : required ? "required" : "optional";
  }

  private String words(PortUse use) {
    return words(
        title(use.project()),
        use.serviceName(),
        use.fact().protocol(),
        use.scope(),
        use.fact().description());
  }

  private String title(String project) {
    return titles.getOrDefault(project, project);
  }

  private static @Nullable String sole(List<PortUse> uses) {
    return only(uses.stream().map(PortUse::project).collect(Collectors.toSet()));
  }

  private static @Nullable String only(Set<String> projects) {
    return projects.size() == 1 ? projects.iterator().next() : null;
  }

  private static String words(@Nullable String... words) {
    return Stream.of(words)
        .filter(word -> word != null && !word.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static String line(Stream<String> parts) {
    return parts.filter(part -> !part.isBlank()).distinct().collect(Collectors.joining("; "));
  }

  /// What the query language may ask of an entity.
  private final class Tags {

    private final Set<String> tags = new LinkedHashSet<>();

    Tags add(String field, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        tags.add(field + "=" + Tokenizer.key(value));
      }
      return this;
    }

    Tags project(String id) {
      return add("project", id).add("project", title(id));
    }
  }

  /// An entry in the making.
  private static final class Draft {

    private final Kind kind;
    private final String title;
    private final String url;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Entry.Text> texts = new ArrayList<>();
    private String body = "";

    Draft(Kind kind, String title, String url) {
      this.kind = kind;
      this.title = title;
      this.url = url;
    }

    Draft names(String... all) {
      for (String name : all) {
        if (names.add(Tokenizer.key(name))) {
          texts.add(new Entry.Text(name, NAME));
        }
      }
      return this;
    }

    Draft words(String words) {
      texts.add(new Entry.Text(words, WORD));
      return this;
    }

    Draft body(String text) {
      body = text;
      texts.add(new Entry.Text(text, 1));
      return this;
    }

    Entry build(Tags tags, List<Entry.Use> uses, @Nullable String project) {
      return new Entry(
          kind,
          title,
          url,
          project,
          "",
          body,
          "",
          List.copyOf(names),
          List.copyOf(tags.tags),
          texts,
          uses);
    }
  }
}
