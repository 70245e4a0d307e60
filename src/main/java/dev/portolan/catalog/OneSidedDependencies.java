package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Facts.CallerFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares what projects say of each other, where a project lists who uses it: those it lists
/// should say that they depend on it, and those who say so should be on its list. A project without
/// such a list is not asked for one.
final class OneSidedDependencies {

  private final Services services;
  private final Map<String, Dossier> projects = new HashMap<>();
  private final Map<String, Set<String>> usedBy;

  /// @param usedBy the projects that say they depend on each, by id
  OneSidedDependencies(List<Dossier> dossiers, Services services, Map<String, Set<String>> usedBy) {
    this.services = services;
    this.usedBy = usedBy;
    dossiers.forEach(dossier -> projects.putIfAbsent(Vocabulary.fold(dossier.title()), dossier));
    dossiers.forEach(dossier -> projects.put(Vocabulary.fold(dossier.id()), dossier));
  }

  List<Finding> of(Dossier dossier) {
    Set<String> users = usedBy.getOrDefault(dossier.id(), Set.of());
    Set<String> listed = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    CallerFact first = null;
    for (CallerFact fact : dossier.facts().callers()) {
      Dossier caller = project(dossier, fact.caller()).orElse(null);
      if (caller != null && !caller.id().equals(dossier.id())) {
        first = first == null ? fact : first;
        if (listed.add(caller.id()) && !users.contains(caller.id())) {
          findings.add(unsaid(fact, caller));
        }
      }
    }
    if (first != null) {
      findings.addAll(unlisted(first, users, listed));
    }
    return findings;
  }

  private static List<Finding> unlisted(CallerFact first, Set<String> users, Set<String> listed) {
    return users.stream()
        .filter(user -> !listed.contains(user))
        .map(
            user ->
                Finding.of(
                    Rule.ONE_SIDED_DEPENDENCY,
                    first.location(),
                    new Words(
                            "“%s”的文档说依赖本项目，这里的使用者中没有它",
                            "“%s” says that it depends on this, and is not listed as a user")
                        .with(user),
                    new Words("把它加进使用者", "list it")))
        .toList();
  }

  private static Finding unsaid(CallerFact fact, Dossier caller) {
    return Finding.of(
        Rule.ONE_SIDED_DEPENDENCY,
        fact.location(),
        new Words("“%s”使用本项目，但它的文档没有说依赖本项目", "“%s” uses this, but its documents do not say so")
            .with(fact.caller()),
        new Words("在 %s 里写上这个依赖，或从使用者中去掉它", "add the dependency to %s, or take it off the users")
            .with(caller.main().source().path()));
  }

  /// The project of that name, or the one whose service has it.
  private Optional<Dossier> project(Dossier from, String name) {
    @Nullable Dossier named = projects.get(Vocabulary.fold(name));
    return named != null
        ? Optional.of(named)
        : services
            .find(from.id(), name)
            .map(Service::owner)
            .map(owner -> projects.get(Vocabulary.fold(owner)));
  }
}
