package dev.portolan.catalog;

import dev.portolan.model.Catalog.Service;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The services of the whole organisation, to be found by any of their names.
///
/// @param names decides which names are the same
/// @param byKey each service under the key of its [Identity]
/// @param told of each answer: the key that was asked for, and the service or null
record Services(
    ServiceNames names, Map<String, Service> byKey, BiConsumer<String, @Nullable Service> told) {

  Services(ServiceNames names, Map<String, Service> byKey) {
    this(names, byKey, (_, _) -> {});
  }

  /// The same services, which tell what they were asked.
  Services tellingOf(BiConsumer<String, @Nullable Service> listener) {
    return new Services(names, byKey, listener);
  }

  /// The service that a name means in a document of a project.
  Optional<Service> find(String project, @Nullable String written) {
    Identity identity = written == null ? null : names.identify(project, written);
    if (identity == null) {
      return Optional.empty();
    }
    Service found = byKey.get(identity.key());
    told.accept(identity.key(), found);
    return Optional.ofNullable(found);
  }

  /// All of them, by key.
  Collection<Service> all() {
    return byKey.values();
  }
}
