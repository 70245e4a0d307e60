package dev.portolan.catalog;

import dev.portolan.model.Catalog.Service;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The services of the whole organisation, to be found by any of their names.
///
/// @param names decides which names are the same
/// @param byKey each service under the key of its [Identity]
record Services(ServiceNames names, Map<String, Service> byKey) {

  /// The service that a name means in a document of a project.
  Optional<Service> find(String project, @Nullable String written) {
    Identity identity = written == null ? null : names.identify(project, written);
    return identity == null ? Optional.empty() : Optional.ofNullable(byKey.get(identity.key()));
  }

  /// All of them, by key.
  Collection<Service> all() {
    return byKey.values();
  }
}
