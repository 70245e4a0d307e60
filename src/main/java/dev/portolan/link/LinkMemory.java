package dev.portolan.link;

import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Section;
import dev.portolan.model.Site.LinkedPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the pages of a site were linked the last time, so that a site that is linked again and again
/// costs only the pages that can have changed: those that were edited, those whose own links lead
/// elsewhere now, and those whose text holds a name or a port that came, went or means another
/// thing. For one site, by one thread at a time.
public final class LinkMemory {

  private Set<Name> names = Set.of();
  private Map<PortRange, Entity> ports = Map.of();
  private Map<String, PageLinker.Result> results = Map.of();

  /// Every page, linked.
  ///
  /// @param mentions what there is to be mentioned now
  /// @param destinations what there is to link to now
  /// @param link links a page of which nothing is known
  List<PageLinker.Result> link(
      List<LinkedPage> pages,
      Mentions mentions,
      Destinations destinations,
      Function<LinkedPage, PageLinker.Result> link) {
    NameTrie changed = changes(mentions);
    List<PageLinker.Result> linked =
        pages.parallelStream()
            .map(
                page -> {
                  PageLinker.Result known = results.get(page.url());
                  return known != null
                          && known.from().equals(page)
                          && known.leadsAsBefore(destinations)
                          && !holds(page, changed)
                      ? known
                      : link.apply(page);
                })
            .toList();
    names = mentions.names();
    ports = mentions.ports();
    results =
        linked.stream()
            .collect(Collectors.toUnmodifiableMap(it -> it.from().url(), Function.identity()));
    return linked;
  }

  /// What could be mentioned then and not now, now and not then, or means another thing.
  private NameTrie changes(Mentions mentions) {
    NameTrie changed = new NameTrie();
    difference(names, mentions.names()).forEach(changed::add);
    difference(ports.entrySet(), mentions.ports().entrySet())
        .map(port -> number(port.getKey(), port.getValue()))
        .forEach(changed::add);
    return changed;
  }

  private static <T> Stream<T> difference(Set<T> one, Set<T> other) {
    return Stream.concat(
        one.stream().filter(it -> !other.contains(it)),
        other.stream().filter(it -> !one.contains(it)));
  }

  /// A mention of a port begins with its number, or that of the first of a range.
  private static Name number(PortRange port, Entity entity) {
    return new Name(Integer.toString(port.from()), entity, true, false, null, null);
  }

  private static boolean holds(LinkedPage page, NameTrie names) {
    return page.page().normal().document().sections().stream()
        .map(Section::html)
        .anyMatch(names::standsIn);
  }
}
