package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Words;
import dev.portolan.model.Catalog;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.PortRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a project states of one kind, as the panel beside its document shows it.
///
/// @param key of its heading among the theme's words: `facts.` and this
/// @param shown the first few
/// @param rest the others
record FactGroup(String key, List<Fact> shown, List<Fact> rest) {

  private static final int SHOWN = 8;

  /// A statement.
  ///
  /// @param ref what it is about
  /// @param words what it says instead of a name, or null
  record Fact(Ref ref, @Nullable Words words, @Nullable Source source) {}

  /// How many there are.
  public int size() {
    return shown.size() + rest.size();
  }

  static List<FactGroup> of(Catalog.Project project, SiteIndex index, Links links) {
    return Stream.of(
            group("services", services(project, index, links)),
            group("ports", ports(project, index, links)),
            group("env", variables(project, links)),
            group("depends", dependencies(project, links)),
            group("used", users(project, index, links)),
            group("findings", findings(project, index, links)))
        .filter(group -> group.size() > 0)
        .toList();
  }

  private static FactGroup group(String key, Stream<Fact> facts) {
    List<Fact> all = facts.toList();
    // "1 more" takes as much room as the one.
    int shown = all.size() <= SHOWN + 1 ? all.size() : SHOWN;
    return new FactGroup(key, all.subList(0, shown), all.subList(shown, all.size()));
  }

  private static Stream<Fact> services(Catalog.Project project, SiteIndex index, Links links) {
    Map<String, SiteIndex.Listing> first = new LinkedHashMap<>();
    index
        .listings(project.id())
        .forEach(listing -> first.putIfAbsent(listing.service().id(), listing));
    return first.values().stream()
        .map(
            listing ->
                new Fact(
                    links.service(listing.service()),
                    null,
                    links.source(listing.use().fact().location())));
  }

  private static Stream<Fact> ports(Catalog.Project project, SiteIndex index, Links links) {
    Map<PortRange, Facts.PortFact> first = new LinkedHashMap<>();
    project.facts().ports().stream()
        .filter(fact -> published(fact) != null && isClaim(fact, project.id(), index))
        .forEach(fact -> first.putIfAbsent(Objects.requireNonNull(published(fact)), fact));
    return first.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new Fact(
                    links.port(entry.getKey()), null, links.source(entry.getValue().location())));
  }

  /// Whether a statement is a claim of the catalog: a drawing's may only repeat another project's.
  private static boolean isClaim(Facts.PortFact fact, String project, SiteIndex index) {
    return fact.evidence() != Facts.Evidence.DIAGRAM || index.isDrawnClaim(project, fact);
  }

  private static @Nullable PortRange published(Facts.PortFact fact) {
    return fact.host() != null ? fact.host() : fact.port();
  }

  private static Stream<Fact> variables(Catalog.Project project, Links links) {
    Map<String, Facts.EnvFact> first = new LinkedHashMap<>();
    project.facts().env().forEach(fact -> first.putIfAbsent(fact.name(), fact));
    return first.values().stream()
        .map(fact -> new Fact(links.env(fact.name()), null, links.source(fact.location())));
  }

  private static Stream<Fact> dependencies(Catalog.Project project, Links links) {
    return project.dependencies().stream()
        .map(
            dependency ->
                new Fact(links.dependency(dependency), null, links.source(dependency.location())));
  }

  private static Stream<Fact> users(Catalog.Project project, SiteIndex index, Links links) {
    return project.usedBy().stream()
        .map(
            user -> {
              Catalog.Dependency dependency = index.dependency(user, project.id());
              Source source = dependency == null ? null : links.source(dependency.location());
              return new Fact(links.project(user), null, source);
            });
  }

  private static Stream<Fact> findings(Catalog.Project project, SiteIndex index, Links links) {
    return index.findings(project.id()).stream()
        .map(
            finding ->
                new Fact(
                    new Ref(glyph(finding), "", null, false, SiteIndex.isConflict(finding)),
                    finding.message(),
                    links.source(finding.location())));
  }

  /// The shape of a finding: conflicts and what is missing stand out, the rest is quiet.
  static String glyph(Finding finding) {
    if (SiteIndex.isConflict(finding)) {
      return "conflict";
    }
    return switch (finding.rule()) {
      case MISSING_SECTION, EMPTY_SECTION, BROKEN_IMAGE, BROKEN_LINK -> "missing";
      case PLACEHOLDER, MISSING_METADATA, INVALID_METADATA -> "part";
      default -> "note";
    };
  }
}
