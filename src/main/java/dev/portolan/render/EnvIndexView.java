package dev.portolan.render;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.EnvUse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All environment variables.
///
/// @param shared how many are read by several projects
/// @param near how many have a name that is nearly another's
record EnvIndexView(List<Row> rows, int shared, int near) {

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
      @Nullable String description) {}

  static EnvIndexView of(SiteIndex index, Links links) {
    List<Row> rows = index.catalog().env().stream().map(v -> row(v, index, links)).toList();
    return new EnvIndexView(
        rows,
        (int) rows.stream().filter(row -> row.projects().size() > 1).count(),
        (int) rows.stream().filter(row -> !row.near().isEmpty()).count());
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
