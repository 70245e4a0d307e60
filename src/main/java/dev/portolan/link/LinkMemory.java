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
import org.jspecify.annotations.Nullable;

/// How the pages of a site were linked the last time, so that a site that is linked again and again
/// costs only the pages that can have changed: those that were edited, those whose own links lead
/// elsewhere now, and those whose text holds a name or a port that came, went or means another
/// thing. For one site, by one thread at a time.
public final class LinkMemory {

  private Names names = Names.of(List.of());
  private Map<PortRange, Entity> ports = Map.of();
  private @Nullable Destinations destinations;
  private Map<String, Known> pages = Map.of();
  private boolean whole = true;

  private record Known(PageLinker.Result result, Shingles shingles) {

    static Known of(PageLinker.Result result) {
      return new Known(result, Shingles.of(html(result.from()).toList()));
    }

    /// Whether the page holds any of some names, be it inside a word.
    boolean holds(List<Name> changed) {
      NameTrie likely = new NameTrie();
      boolean any = false;
      for (Name name : changed) {
        if (shingles.mayHold(name.text())) {
          likely.add(name);
          any = true;
        }
      }
      return any && html(result.from()).anyMatch(likely::standsIn);
    }
  }

  /// All names, ready to be found.
  Names names(List<Name> all) {
    return all.equals(names.all()) ? names : Names.of(all);
  }

  /// Every page, linked.
  ///
  /// @param mentions what there is to be mentioned now
  /// @param now what there is to link to now
  /// @param all whether every document has been read. Until then names come with every part that is
  ///   read, and no page is linked anew for them: that is made good at once when all are known
  /// @param link links a page of which nothing is known
  List<PageLinker.Result> link(
      List<LinkedPage> addressed,
      Mentions mentions,
      Destinations now,
      boolean all,
      Function<LinkedPage, PageLinker.Result> link) {
    Destinations before = destinations;
    boolean sameTree = before != null && now.isSameTree(before);
    if (before != null) {
      now.learnFrom(before);
    }
    List<Name> changed = all ? changes(mentions) : List.of();
    boolean settled = whole || !all;
    List<Known> linked =
        addressed.parallelStream()
            .map(
                page -> {
                  Known known = pages.get(page.url());
                  return settled
                          && known != null
                          && known.result.from().equals(page)
                          && known.result.leadsAsBefore(now, sameTree)
                          && !known.holds(changed)
                      ? known
                      : Known.of(link.apply(page));
                })
            .toList();
    names = mentions.names();
    ports = mentions.ports();
    destinations = now;
    whole = all;
    pages =
        linked.stream()
            .collect(
                Collectors.toUnmodifiableMap(it -> it.result.from().url(), Function.identity()));
    return linked.stream().map(Known::result).toList();
  }

  /// What could be mentioned then and not now, now and not then, or means another thing.
  private List<Name> changes(Mentions mentions) {
    Names other = mentions.names();
    Stream<Name> named =
        other.all().equals(names.all()) ? Stream.of() : difference(names.known(), other.known());
    Stream<Name> numbered =
        difference(ports.entrySet(), mentions.ports().entrySet())
            .map(port -> number(port.getKey(), port.getValue()));
    return Stream.concat(named, numbered).toList();
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

  private static Stream<String> html(LinkedPage page) {
    return page.page().normal().document().sections().stream().map(Section::html);
  }
}
