package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.model.Facts;
import dev.portolan.model.Page;
import dev.portolan.model.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything the documents of one project state.
///
/// @param id of the project
/// @param title as its main document says, else the id
/// @param main its main document
/// @param facts of all its documents, in page order, with the metadata of the main one
/// @param passages where these stand
record Dossier(String id, String title, Page main, Facts facts, Passages passages) {

  private static final Comparator<Page> PAGE_ORDER =
      Comparator.comparing((Page page) -> !page.source().main())
          .thenComparing(page -> page.source().path());

  /// One dossier per project, sorted by id, whatever the order of `pages`.
  static List<Dossier> of(
      List<Page> pages, Environments environments, Recall<List<Page>, Dossier> known) {
    Map<String, List<Page>> projects =
        pages.stream()
            .sorted(PAGE_ORDER)
            .collect(
                Collectors.groupingBy(
                    page -> page.source().project(), TreeMap::new, Collectors.toList()));
    return projects.entrySet().parallelStream()
        .map(
            project ->
                known.of(project.getKey(), project.getValue(), same -> join(same, environments)))
        .toList();
  }

  private static Dossier join(List<Page> pages, Environments environments) {
    Page main = pages.getFirst();
    SourceFile source = main.source();
    String title = main.facts().metadata().title();
    Facts facts =
        new Facts(
            main.facts().metadata(),
            all(pages, Facts::services, Facts.ServiceFact::location),
            all(pages, Facts::ports, Facts.PortFact::location),
            all(pages, Facts::env, Facts.EnvFact::location),
            all(pages, Facts::config, Facts.ConfigFact::location),
            all(pages, Facts::protocols, Facts.ProtocolFact::location),
            all(pages, Facts::technologies, Facts.TechnologyFact::location),
            all(pages, Facts::dependencies, Facts.DependencyFact::location),
            all(pages, Facts::callers, Facts.CallerFact::location),
            all(pages, Facts::references, Facts.ReferenceFact::location),
            all(pages, Facts::findings, Finding::location));
    return new Dossier(
        source.project(),
        title == null ? source.project() : title,
        main,
        facts,
        Passages.of(pages, environments));
  }

  private static <T> List<T> all(
      List<Page> pages, Function<Facts, List<T>> facts, Function<T, Location> place) {
    return pages.stream()
        .flatMap(page -> facts.apply(page.facts()).stream().sorted(Comparator.comparing(place)))
        .toList();
  }
}
