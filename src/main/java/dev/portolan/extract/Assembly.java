package dev.portolan.extract;

import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together what several places of a document say of the same thing, so that each thing is
/// stated once. What contradicts stays apart.
final class Assembly {

  private final Technologies technologies;

  Assembly(Technologies technologies) {
    this.technologies = technologies;
  }

  /// The rows about ports, and the ports that only tables of services give.
  List<PortFact> ports(List<PortFact> stated, List<PortFact> beside) {
    List<PortFact> all = new ArrayList<>(stated);
    for (PortFact fact : beside) {
      if (all.stream().noneMatch(other -> sameListener(other, fact))) {
        all.add(fact);
      }
    }
    return all;
  }

  /// The services that tables list; a document without such a table has those its ports name.
  List<ServiceFact> services(List<ServiceFact> listed, List<PortFact> ports) {
    if (!listed.isEmpty()) {
      return listed;
    }
    Map<String, List<PortFact>> byService = new LinkedHashMap<>();
    for (PortFact port : ports) {
      String name = port.service();
      if (name != null) {
        byService.computeIfAbsent(identity(name), _ -> new ArrayList<>()).add(port);
      }
    }
    return byService.values().stream().map(Assembly::implied).toList();
  }

  /// Variables of tables, and those that only lists, fences and headings name. A fence that repeats
  /// a variable adds the example that the table leaves out.
  List<EnvFact> env(List<EnvFact> tables, List<EnvFact> loose) {
    List<EnvFact> all = new ArrayList<>(tables);
    for (EnvFact fact : loose) {
      int same = indexOfSame(all, fact);
      if (same < 0) {
        all.add(fact);
      } else {
        all.set(same, completed(all.get(same), fact));
      }
    }
    return all;
  }

  /// Each dependency once per kind of evidence, without the project's own services.
  List<DependencyFact> dependencies(List<DependencyFact> found, List<ServiceFact> own) {
    List<String> names =
        own.stream()
            .map(ServiceFact::name)
            .filter(name -> technologies.named(name).isEmpty())
            .map(Vocabulary::fold)
            .toList();
    Map<String, DependencyFact> once = new LinkedHashMap<>();
    for (DependencyFact fact : found) {
      if (!names.contains(Vocabulary.fold(fact.target()))) {
        once.putIfAbsent(fact.evidence() + identity(fact.target()), fact);
      }
    }
    return List.copyOf(once.values());
  }

  private boolean sameListener(PortFact a, PortFact b) {
    return Objects.equals(a.port(), b.port())
        && Objects.equals(identity(a.service()), identity(b.service()));
  }

  private String identity(@Nullable String name) {
    if (name == null) {
      return "";
    }
    return technologies
        .named(name)
        .map(technology -> Vocabulary.fold(technology.name()))
        .orElseGet(() -> Vocabulary.fold(name));
  }

  private static ServiceFact implied(List<PortFact> ports) {
    PortFact first = ports.getFirst();
    List<PortRange> ranges =
        ports.stream()
            .map(PortFact::port)
            .flatMap(port -> port == null ? Stream.empty() : Stream.of(port))
            .distinct()
            .toList();
    return new ServiceFact(
        Objects.requireNonNull(first.service()),
        null,
        first.description(),
        ranges,
        null,
        null,
        first.location());
  }

  private static int indexOfSame(List<EnvFact> all, EnvFact fact) {
    for (int i = 0; i < all.size(); i++) {
      EnvFact other = all.get(i);
      boolean sameComponent =
          Objects.equals(other.component(), fact.component()) || fact.component() == null;
      if (other.name().equals(fact.name()) && sameComponent && agree(other, fact)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean agree(EnvFact a, EnvFact b) {
    return agree(a.defaultValue(), b.defaultValue()) && agree(a.required(), b.required());
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  private static EnvFact completed(EnvFact fact, EnvFact other) {
    return new EnvFact(
        fact.name(),
        fact.component(),
        fact.description() != null ? fact.description() : other.description(),
        fact.example() != null ? fact.example() : other.example(),
        fact.defaultValue() != null ? fact.defaultValue() : other.defaultValue(),
        fact.required() != null ? fact.required() : other.required(),
        fact.secret(),
        fact.location());
  }
}
