package dev.portolan.render;

import dev.portolan.model.Catalog;
import dev.portolan.model.Facts.TechnologyFact;
import dev.portolan.model.Urls;
import dev.portolan.model.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What projects chose, and what they left.
///
/// @param projects how many state a choice
/// @param rows every choice
/// @param differences what projects chose differently for the same purpose
record TechnologiesView(long projects, List<Row> rows, List<Difference> differences) {

  private static final Pattern VERSION = Pattern.compile("\\s+v?[0-9].*");

  /// A choice.
  ///
  /// @param purpose what it is for, or null
  /// @param rejected what was weighed and left
  record Row(
      @Nullable String purpose,
      Ref chosen,
      List<Ref> rejected,
      @Nullable String reason,
      Ref project,
      boolean differs,
      Source source) {}

  /// A purpose that several technologies serve, each chosen by someone.
  record Difference(String purpose, List<Choice> choices) {}

  /// A technology, and who chose it.
  record Choice(Ref chosen, List<Ref> projects) {}

  /// A choice of a project.
  private record Stated(String project, TechnologyFact fact) {

    String purpose() {
      return Vocabulary.fold(Objects.requireNonNullElse(fact.component(), ""));
    }

    String chosen() {
      return Vocabulary.fold(fact.chosen());
    }
  }

  /// What makes two choices one: the technology, whatever its version, where the catalog knows it.
  private static String key(Stated stated, SiteIndex index) {
    Catalog.Service service = known(stated.fact().chosen(), index);
    return service == null ? stated.chosen() : service.id();
  }

  static TechnologiesView of(SiteIndex index, Links links) {
    List<Stated> all =
        index.catalog().projects().stream()
            .flatMap(
                project ->
                    project.facts().technologies().stream().map(f -> new Stated(project.id(), f)))
            .sorted(
                Comparator.comparing(Stated::purpose)
                    .thenComparing(Stated::chosen)
                    .thenComparing(Stated::project))
            .toList();
    Map<String, Map<String, List<Stated>>> choices = new TreeMap<>();
    all.stream()
        .filter(stated -> !stated.purpose().isEmpty())
        .forEach(
            stated ->
                choices
                    .computeIfAbsent(stated.purpose(), purpose -> new TreeMap<>())
                    .merge(key(stated, index), List.of(stated), TechnologiesView::joined));
    choices.values().removeIf(byChosen -> byChosen.size() < 2);
    return new TechnologiesView(
        all.stream().map(Stated::project).distinct().count(),
        all.stream().map(s -> row(s, choices.containsKey(s.purpose()), index, links)).toList(),
        choices.values().stream().map(byChosen -> difference(byChosen, index, links)).toList());
  }

  private static List<Stated> joined(List<Stated> some, List<Stated> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static Row row(Stated stated, boolean differs, SiteIndex index, Links links) {
    TechnologyFact fact = stated.fact();
    return new Row(
        fact.component(),
        written(fact.chosen(), index, links),
        fact.alternatives().stream().map(name -> written(name, index, links)).toList(),
        fact.reason(),
        links.project(stated.project()),
        differs,
        links.source(fact.location()));
  }

  private static Difference difference(
      Map<String, List<Stated>> byChosen, SiteIndex index, Links links) {
    List<List<Stated>> choices =
        byChosen.values().stream()
            .sorted(Comparator.<List<Stated>>comparingInt(List::size).reversed())
            .toList();
    return new Difference(
        Objects.requireNonNullElse(choices.getFirst().getFirst().fact().component(), ""),
        choices.stream()
            .map(
                stated ->
                    new Choice(
                        technology(stated.getFirst().fact().chosen(), index, links),
                        links.projects(stated.stream().map(Stated::project).distinct().toList())))
            .toList());
  }

  private static Ref technology(String name, SiteIndex index, Links links) {
    Catalog.Service service = known(name, index);
    return service == null ? new Ref("none", name, null, false, false) : links.service(service);
  }

  /// The same in its author's words, version and all.
  private static Ref written(String name, SiteIndex index, Links links) {
    Ref ref = technology(name, index, links);
    return new Ref(ref.kind(), name, ref.href(), false, ref.conflict());
  }

  private static Catalog.@Nullable Service known(String name, SiteIndex index) {
    return index.service(Urls.slug(VERSION.matcher(name).replaceFirst("")));
  }
}
