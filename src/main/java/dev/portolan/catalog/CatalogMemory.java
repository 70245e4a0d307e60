package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Page;
import java.util.List;
import java.util.stream.Stream;

/// How the facts of a site were merged the last time, so that a site that is merged again and again
/// costs little more than what changed. What is merged from the same is the very same object. For
/// one site, by one thread at a time.
public final class CatalogMemory {

  final Recall<List<Page>, Dossier> dossiers = new Recall<>();
  final Recall<Dossier, List<ServiceMerger.Mention>> mentions = new Recall<>();
  final Recall<List<ServiceMerger.Mention>, ServiceMerger.Sketch> sketches = new Recall<>();
  final Recall<ServiceMerger.Addressed, Service> services = new Recall<>();
  final Recall<CatalogMerger.Needed, Service> needed = new Recall<>();
  final Recall<Directory, Directory> directories = new Recall<>();
  final Accounts accounts = new Accounts();
  final Recall<CatalogMerger.Listened, Port> ports = new Recall<>();
  final Recall<List<ConflictFinder.Claim>, List<PortConflict>> conflicts = new Recall<>();
  final Recall<ConflictFindings.Told, List<Finding>> conflictFindings = new Recall<>();
  final Recall<EnvMerger.Read, EnvVar> variables = new Recall<>();
  final Recall<EnvVar, List<Finding>> mismatches = new Recall<>();
  final Recall<Project, Project> projects = new Recall<>();

  /// Begins another merge: what the last one had no use for is forgotten.
  void begin() {
    Stream.of(
            dossiers,
            mentions,
            sketches,
            services,
            needed,
            directories,
            ports,
            conflicts,
            conflictFindings,
            variables,
            mismatches,
            projects)
        .forEach(Recall::begin);
    accounts.begin();
  }
}
