package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.model.Catalog.Dependency;
import java.util.List;

/// What the documents of one project come to, given the services and projects there are.
///
/// @param listeners who listens where, in the order of the documents
/// @param dependencies what the project needs, each target once, sorted
/// @param contradictions what its documents state differently in two places
record Account(
    List<Listener> listeners, List<Dependency> dependencies, List<Finding> contradictions) {}
