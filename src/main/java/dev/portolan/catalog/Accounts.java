package dev.portolan.catalog;

import dev.portolan.model.Catalog.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The account that was given of each project the last time. It holds as long as the project's
/// documents are the same, and so are the projects there are and what each name in the documents
/// means.
final class Accounts {

  private Map<String, Known> last = Map.of();
  private Map<String, Known> now = new ConcurrentHashMap<>();

  private record Known(
      Dossier dossier,
      Directory directory,
      Map<String, @Nullable Meant> answers,
      Account account) {}

  /// All that an account of a project takes from a service.
  ///
  /// @param own whether the project lists it
  private record Meant(String id, String name, boolean infrastructure, boolean own) {

    static @Nullable Meant of(@Nullable Service service, String project) {
      return service == null
          ? null
          : new Meant(
              service.id(),
              service.name(),
              service.infrastructure(),
              !service.infrastructure() && service.isListedBy(project));
    }
  }

  /// Begins another round: what the last one did not ask for is forgotten.
  void begin() {
    last = now;
    now = new ConcurrentHashMap<>();
  }

  /// The account of a project.
  ///
  /// @param make gives it, asking only these services what a name means
  Account of(
      Dossier dossier, Directory directory, Services services, Function<Services, Account> make) {
    Known known = last.get(dossier.id());
    if (known == null || !holds(known, dossier, directory, services)) {
      Map<String, @Nullable Meant> answers = new HashMap<>();
      Services asked =
          services.tellingOf((key, service) -> answers.put(key, Meant.of(service, dossier.id())));
      known = new Known(dossier, directory, answers, make.apply(asked));
    }
    now.put(dossier.id(), known);
    return known.account;
  }

  private static boolean holds(
      Known known, Dossier dossier, Directory directory, Services services) {
    return known.dossier.equals(dossier)
        && known.directory.equals(directory)
        && known.answers.entrySet().stream()
            .allMatch(
                answer ->
                    Objects.equals(
                        answer.getValue(),
                        Meant.of(services.byKey().get(answer.getKey()), dossier.id())));
  }
}
