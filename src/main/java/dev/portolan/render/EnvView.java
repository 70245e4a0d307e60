package dev.portolan.render;

import dev.portolan.finding.Words;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.EnvUse;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An environment variable.
///
/// @param answer who needs it, in one sentence
/// @param near variables of nearly the same name
/// @param secret whether its value is one
/// @param defaults whether its defaults differ; likewise the others
record EnvView(
    String name,
    Words answer,
    List<Ref> near,
    boolean secret,
    List<Use> uses,
    boolean defaults,
    boolean examples,
    boolean required) {

  /// A project that reads the variable.
  ///
  /// @param required `yes`, `no`, or empty where the document does not say
  /// @param defaultValue null where the document states none, empty for an explicit empty string
  record Use(
      Ref project,
      @Nullable String component,
      boolean deprecated,
      String required,
      @Nullable String defaultValue,
      @Nullable String example,
      @Nullable String description,
      Source source) {}

  static EnvView of(Catalog.EnvVar variable, SiteIndex index, ThemeWords words) {
    Links links = new Links(index, variable.url());
    return new EnvView(
        variable.name(),
        answer(variable, index, words),
        index.nearNames().of(variable.name()).stream().map(links::env).toList(),
        variable.uses().stream().anyMatch(use -> use.fact().secret()),
        variable.uses().stream().map(use -> use(use, links)).toList(),
        differ(variable, use -> use.fact().defaultValue()),
        differ(variable, use -> use.fact().example()),
        differ(variable, use -> use.fact().required()));
  }

  private static Use use(EnvUse use, Links links) {
    return new Use(
        links.project(use.project()),
        use.fact().component(),
        use.fact().deprecated(),
        required(use.fact().required()),
        use.fact().defaultValue(),
        use.fact().example(),
        use.fact().description(),
        links.source(use.fact().location()));
  }

  static String required(@Nullable Boolean required) {
    return required == null ? "" : required ? "yes" : "no";
  }

  private static Words answer(Catalog.EnvVar variable, SiteIndex index, ThemeWords words) {
    List<String> projects =
        variable.uses().stream().map(EnvUse::project).distinct().map(index::title).toList();
    if (projects.isEmpty()) {
      return words.sayOrKey("env.answer.none", variable.name());
    }
    return projects.size() == 1
        ? words.sayOrKey("env.answer.single", variable.name(), projects.getFirst())
        : words.sayOrKey("env.answer.many", variable.name(), projects.getFirst(), projects.size());
  }

  /// Whether documents state different values; one that states none does not count.
  static boolean differ(Catalog.EnvVar variable, Function<EnvUse, @Nullable Object> value) {
    return variable.uses().stream().map(value).filter(Objects::nonNull).distinct().count() > 1;
  }
}
