package dev.portolan.render;

import dev.portolan.model.Facts.ProtocolFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The protocols in use.
///
/// @param protocols each with the number of projects that state it, the most used first
/// @param rows every statement
record ProtocolsView(List<Protocol> protocols, List<Row> rows) {

  /// A protocol.
  record Protocol(String name, int projects) {}

  /// A statement.
  record Row(
      String protocol,
      @Nullable String purpose,
      @Nullable String endpoint,
      Ref project,
      Source source) {}

  /// A statement of a project.
  private record Stated(String project, ProtocolFact fact) {}

  static ProtocolsView of(SiteIndex index, Links links) {
    Map<String, List<Stated>> byName = new TreeMap<>();
    index
        .catalog()
        .projects()
        .forEach(
            project ->
                project
                    .facts()
                    .protocols()
                    .forEach(
                        fact ->
                            byName
                                .computeIfAbsent(
                                    Vocabulary.fold(fact.name()), name -> new ArrayList<>())
                                .add(new Stated(project.id(), fact))));
    return new ProtocolsView(
        byName.values().stream()
            .map(
                all ->
                    new Protocol(
                        all.getFirst().fact().name(),
                        (int) all.stream().map(Stated::project).distinct().count()))
            .sorted(Comparator.comparingInt(Protocol::projects).reversed())
            .toList(),
        byName.values().stream().flatMap(List::stream).map(s -> row(s, links)).toList());
  }

  private static Row row(Stated stated, Links links) {
    return new Row(
        stated.fact().name(),
        stated.fact().purpose(),
        stated.fact().endpoint(),
        links.project(stated.project()),
        links.source(stated.fact().location()));
  }
}
