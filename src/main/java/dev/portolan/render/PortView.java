package dev.portolan.render;

import dev.portolan.finding.Words;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A port, or a range.
///
/// @param answer who uses it, in one sentence
/// @param uses every claim
/// @param conflicts where claims exclude each other
/// @param near the ports around it
record PortView(
    String number,
    Words answer,
    List<Use> uses,
    List<String> scopes,
    List<String> protocols,
    List<Clash> conflicts,
    List<Near> near) {

  private static final int BEFORE = 3;
  private static final int AROUND = 16;
  private static final int LAST_PORT = 65535;

  /// A service that listens on the port.
  ///
  /// @param inside the port inside the container where it differs from this one, or null
  record Use(
      @Nullable Ref service,
      Ref project,
      @Nullable String protocol,
      @Nullable String scope,
      @Nullable String inside,
      @Nullable String description,
      boolean conflict,
      Source source) {}

  /// Services that cannot all have the port.
  ///
  /// @param free the next port that nobody uses in that scope, or null
  record Clash(String scope, Words who, Words first, @Nullable Integer free, List<Use> uses) {}

  /// A port nearby.
  ///
  /// @param state `free`, `used` or `conflict`
  record Near(int number, String state, @Nullable String href, boolean here) {}

  static PortView of(Catalog.Port port, SiteIndex index, ThemeWords words) {
    Links links = new Links(index, port.url());
    List<PortConflict> conflicts =
        index.catalog().conflicts().stream()
            .filter(conflict -> conflict.port().overlaps(port.port()))
            .toList();
    return new PortView(
        port.port().toString(),
        answer(port, index, words),
        port.uses().stream().map(use -> use(use, port, conflicts, links)).toList(),
        values(port, PortUse::scope),
        values(port, use -> use.fact().protocol()),
        conflicts.stream().map(c -> clash(c, index, words, links)).toList(),
        near(port.port(), index, links));
  }

  private static Words answer(Catalog.Port port, SiteIndex index, ThemeWords words) {
    String number = port.port().toString();
    if (port.uses().isEmpty()) {
      return words.sayOrKey("port.answer.none", number);
    }
    long claims = port.uses().stream().map(use -> Conflicts.name(use, index)).distinct().count();
    Words first = who(port.uses().getFirst(), index, words);
    return claims == 1
        ? words.sayOrKey("port.answer.single", number, first)
        : words.sayOrKey("port.answer.many", number, first, claims);
  }

  /// `order-api（订单中心，应用区）`
  private static Words who(PortUse use, SiteIndex index, ThemeWords words) {
    String name = Conflicts.name(use, index);
    String project = index.title(use.project());
    boolean named = !name.equals(project);
    if (named && use.scope() != null) {
      return words.sayOrKey("port.who.full", name, project, use.scope());
    }
    if (named) {
      return words.sayOrKey("port.who.part", name, project);
    }
    return use.scope() == null
        ? new Words(name, name)
        : words.sayOrKey("port.who.part", name, use.scope());
  }

  private static Use use(
      PortUse use, Catalog.Port port, List<PortConflict> conflicts, Links links) {
    PortRange inside = use.fact().port();
    return new Use(
        links.service(use.service(), use.serviceName()),
        links.project(use.project()),
        use.fact().protocol(),
        use.scope(),
        inside == null || inside.equals(port.port()) ? null : inside.toString(),
        use.fact().description(),
        conflicts.stream().anyMatch(conflict -> conflict.uses().contains(use)),
        links.source(use.fact().location()));
  }

  private static List<String> values(
      Catalog.Port port, Function<PortUse, @Nullable String> property) {
    List<String> values = new ArrayList<>();
    for (PortUse use : port.uses()) {
      String value = property.apply(use);
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private static Clash clash(
      PortConflict conflict, SiteIndex index, ThemeWords words, Links links) {
    List<PortUse> uses = conflict.uses();
    Words who = who(uses.getFirst(), index, words);
    for (PortUse use : uses.subList(1, uses.size())) {
      who = words.sayOrKey("port.and", who, who(use, index, words));
    }
    PortUse last = uses.getLast();
    return new Clash(
        conflict.scope(),
        who,
        who(last, index, words),
        free(conflict, index),
        uses.stream()
            .map(
                use -> {
                  Catalog.Port port = index.port(conflict.port());
                  return use(
                      use,
                      port == null ? new Catalog.Port(conflict.port(), "", uses, true) : port,
                      List.of(conflict),
                      links);
                })
            .toList());
  }

  /// The next port above the conflict that nobody claims in its scope.
  private static @Nullable Integer free(PortConflict conflict, SiteIndex index) {
    for (int port = conflict.port().to() + 1; port <= LAST_PORT; port++) {
      PortRange candidate = PortRange.of(port);
      boolean taken =
          index.catalog().ports().stream()
              .filter(known -> known.port().overlaps(candidate))
              .flatMap(known -> known.uses().stream())
              .anyMatch(use -> Objects.equals(use.scope(), conflict.scope()));
      if (!taken) {
        return port;
      }
    }
    return null;
  }

  private static List<Near> near(PortRange here, SiteIndex index, Links links) {
    int first = Math.clamp(here.from() - BEFORE, 1, LAST_PORT - AROUND + 1);
    List<Near> near = new ArrayList<>();
    for (int number = first; number < first + AROUND; number++) {
      PortRange range = PortRange.of(number);
      Catalog.Port known = index.portAt(number);
      String state = known == null ? "free" : known.conflict() ? "conflict" : "used";
      near.add(
          new Near(
              number, state, known == null ? null : links.to(known.url()), here.overlaps(range)));
    }
    return near;
  }
}
