package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Facts.PortRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tells every author of a port conflict who else claims the port, and which one is free.
final class ConflictFindings {

  private static final int MOST_NAMED = 8;

  private final Map<PortRange, List<PortUse>> ports;
  private final Map<String, String> names = new HashMap<>();

  /// @param ports who listens on each port
  /// @param services the names of those who listen
  ConflictFindings(Map<PortRange, List<PortUse>> ports, Services services) {
    this.ports = ports;
    services.all().forEach(service -> names.put(service.id(), service.name()));
  }

  /// All that the findings of a conflict are made from.
  ///
  /// @param names of the services that claim the port, in the order of the claims
  record Told(PortConflict conflict, List<String> names, Words hint) {}

  /// One finding for each claim, at its row.
  List<Finding> of(List<PortConflict> conflicts, Recall<Told, List<Finding>> known) {
    Map<String, FreePorts> free = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (PortConflict conflict : conflicts) {
      FreePorts here = free.computeIfAbsent(conflict.scope(), scope -> FreePorts.in(ports, scope));
      List<String> claiming = conflict.uses().stream().map(this::name).toList();
      Told told = new Told(conflict, claiming, hint(conflict, here));
      findings.addAll(
          known.of(conflict.port() + " " + conflict.scope(), told, ConflictFindings::findings));
    }
    return findings;
  }

  private static List<Finding> findings(Told told) {
    return told.conflict.uses().stream().map(use -> finding(told, use)).toList();
  }

  private static Words hint(PortConflict conflict, FreePorts free) {
    return free.nearest(conflict.port())
        .map(
            port ->
                new Words("%s内最近的空闲端口是 %s", "the nearest free port in %s is %s")
                    .with(conflict.scope(), port))
        .orElse(new Words("%s内已没有空闲端口", "no port is free in %s").with(conflict.scope()));
  }

  private static Finding finding(Told told, PortUse use) {
    PortConflict conflict = told.conflict;
    Words message =
        new Words("%2$s的端口 %1$s 还被其他服务声明：%3$s", "port %s in %s is also claimed by %s")
            .with(conflict.port(), conflict.scope(), others(told, use));
    return Finding.of(Rule.PORT_CONFLICT, use.fact().location(), message, told.hint);
  }

  private static String others(Told told, PortUse use) {
    List<PortUse> uses = told.conflict.uses();
    List<Integer> others =
        IntStream.range(0, uses.size())
            .filter(i -> !Objects.equals(uses.get(i).service(), use.service()))
            .boxed()
            .toList();
    String named =
        others.stream()
            .limit(MOST_NAMED)
            .map(i -> told.names.get(i) + " (" + uses.get(i).fact().location() + ")")
            .collect(Collectors.joining(", "));
    return others.size() > MOST_NAMED ? named + ", … +" + (others.size() - MOST_NAMED) : named;
  }

  private String name(PortUse use) {
    return names.getOrDefault(Objects.requireNonNullElse(use.service(), ""), "?");
  }
}
