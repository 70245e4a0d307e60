package dev.portolan.render;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.EnvUse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All environment variables.
///
/// @param shared how many are read by several projects
/// @param kinds how many there are of each kind by which the list can be narrowed, none of zero
record EnvIndexView(Paged<Row> list, int shared, SortedMap<Kind, Long> kinds) {

  /// A kind of variable, in the order in which they are offered.
  enum Kind {
    SHARED,
    DIFFERS,
    REQUIRED,
    SECRET,
    NEAR;

    /// The word for it in a page.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A variable.
  ///
  /// @param near variables of nearly the same name
  /// @param projects who reads it
  /// @param required `yes`, `no`, `mixed`, or empty where no document says
  /// @param value its default, else an example, or null
  /// @param differs whether documents state different defaults or examples
  record Row(
      Ref variable,
      List<Ref> near,
      List<Ref> projects,
      String required,
      @Nullable String value,
      boolean differs,
      boolean secret,
      @Nullable String description) {

    /// The kinds it is of.
    public List<Kind> kinds() {
      return Stream.of(Kind.values()).filter(this::is).toList();
    }

    private boolean is(Kind kind) {
      return switch (kind) {
        case SHARED -> projects.size() > 1;
        case DIFFERS -> differs;
        case REQUIRED -> required.equals("yes");
        case SECRET -> secret;
        case NEAR -> !near.isEmpty();
      };
    }

    /// The same as words.
    public String words() {
      return String.join(" ", kinds().stream().map(Kind::word).toList());
    }
  }

  static EnvIndexView of(SiteIndex index, Links links, int part) {
    List<Catalog.EnvVar> variables = index.catalog().env();
    SortedMap<Kind, Long> kinds =
        // Only the list's own page tells them.
        (part == 1 ? variables : List.<Catalog.EnvVar>of())
            .stream()
                .flatMap(variable -> row(variable, index, links).kinds().stream())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    return new EnvIndexView(
        Paged.of("env/", part, variables, Catalog.EnvVar::name, v -> row(v, index, links), links),
        kinds.getOrDefault(Kind.SHARED, 0L).intValue(),
        kinds);
  }

  private static Row row(Catalog.EnvVar variable, SiteIndex index, Links links) {
    boolean mixed = EnvView.differ(variable, use -> use.fact().required());
    return new Row(
        links.env(variable.name()),
        index.nearNames().of(variable.name()).stream().map(links::env).toList(),
        links.projects(variable.uses().stream().map(EnvUse::project).distinct().toList()),
        mixed ? "mixed" : required(variable),
        value(variable),
        EnvView.differ(variable, use -> use.fact().defaultValue())
            || EnvView.differ(variable, use -> use.fact().example()),
        variable.uses().stream().anyMatch(use -> use.fact().secret()),
        variable.uses().stream()
            .map(use -> use.fact().description())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  private static String required(Catalog.EnvVar variable) {
    return variable.uses().stream()
        .map(use -> EnvView.required(use.fact().required()))
        .filter(required -> !required.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static @Nullable String value(Catalog.EnvVar variable) {
    return variable.uses().stream()
        .map(use -> use.fact().defaultValue())
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .or(
            () ->
                variable.uses().stream()
                    .map(use -> use.fact().example())
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElse(null);
  }
}
