package dev.portolan.extract;

import dev.portolan.model.Facts.CallerFact;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together what several places of a document say of the same thing, so that each thing is
/// stated once. What contradicts stays apart.
final class Assembly {

  private final Lexicon lexicon;
  private final Technologies technologies;

  Assembly(Lexicon lexicon, Technologies technologies) {
    this.lexicon = lexicon;
    this.technologies = technologies;
  }

  /// The rows about ports, and the ports that only tables of services and headings give, and last
  /// those that only a drawing gives.
  List<PortFact> ports(Reading reading) {
    List<PortFact> all = ports(reading.ports, reading.servicePorts);
    Set<PortRange> known = new HashSet<>();
    all.forEach(fact -> Stream.of(fact.port(), fact.host()).forEach(known::add));
    for (List<PortFact> row : rows(reading.impliedPorts)) {
      boolean news = row.stream().anyMatch(fact -> !known.contains(fact.port()));
      row.stream()
          .filter(fact -> known.add(fact.port()) || (news && fact.service() != null))
          .forEach(all::add);
    }
    return all;
  }

  /// Facts that one place states of one service stay together: `80, 443` does not contradict a
  /// table that knows 80 alone, as `443` would.
  private static Iterable<List<PortFact>> rows(List<PortFact> facts) {
    Map<String, List<PortFact>> rows = new LinkedHashMap<>();
    facts.forEach(fact -> rows.computeIfAbsent(row(fact), _ -> new ArrayList<>()).add(fact));
    return rows.values();
  }

  private List<PortFact> ports(List<PortFact> stated, List<PortFact> beside) {
    List<PortFact> all = new ArrayList<>(stated);
    for (List<PortFact> row : rows(beside)) {
      if (!row.stream().allMatch(fact -> isEcho(fact, all))) {
        all.addAll(row);
      }
    }
    return all;
  }

  private static String row(PortFact fact) {
    return fact.location() + " " + fact.service();
  }

  /// Whether another place says the same. A row that also says something new is no echo, or it
  /// would seem to say but that.
  private boolean isEcho(PortFact fact, List<PortFact> all) {
    return all.stream().anyMatch(other -> sameListener(other, fact) && !differ(other, fact));
  }

  /// The services that tables list, and those that only tables of ports have a column for.
  List<ServiceFact> services(List<ServiceFact> listed, List<ServiceFact> listeners) {
    List<ServiceFact> all = new ArrayList<>();
    listed.forEach(service -> merge(service, all));
    Set<String> names = new LinkedHashSet<>();
    listed.forEach(service -> names.add(identity(service.name())));
    List<ServiceFact> implied = new ArrayList<>();
    listeners.stream()
        .filter(service -> !names.contains(identity(service.name())))
        .forEach(service -> merge(service, implied));
    all.addAll(implied);
    return all;
  }

  /// Variables of tables, and those that only lists, fences and headings name. A fence that repeats
  /// a variable adds the example that the table leaves out.
  List<EnvFact> env(List<EnvFact> tables, List<EnvFact> loose) {
    List<EnvFact> all = new ArrayList<>(tables);
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.computeIfAbsent(all.get(i).name(), _ -> new ArrayList<>()).add(i);
    }
    Map<String, Set<String>> components = new HashMap<>();
    loose.stream()
        .filter(fact -> fact.component() != null)
        .forEach(
            fact ->
                components
                    .computeIfAbsent(fact.name(), _ -> new HashSet<>())
                    .add(String.valueOf(fact.component())));
    for (EnvFact fact : loose) {
      boolean alone = components.getOrDefault(fact.name(), Set.of()).size() == 1;
      List<Integer> same = places.computeIfAbsent(fact.name(), _ -> new ArrayList<>());
      Integer known =
          same.stream().filter(i -> agree(all.get(i), fact, alone)).findFirst().orElse(null);
      if (known == null) {
        same.add(all.size());
        all.add(fact);
      } else {
        all.set(known, completed(all.get(known), fact));
      }
    }
    return all;
  }

  /// Who uses the project, without its own services.
  List<CallerFact> callers(List<CallerFact> found, List<ServiceFact> own) {
    Set<String> names = names(own);
    return found.stream().filter(fact -> !names.contains(Vocabulary.fold(fact.caller()))).toList();
  }

  /// Each dependency once per kind of evidence, without the project's own services.
  List<DependencyFact> dependencies(List<DependencyFact> found, List<ServiceFact> own) {
    Set<String> names = names(own);
    Map<String, DependencyFact> once = new LinkedHashMap<>();
    for (DependencyFact stated : found) {
      DependencyFact fact = unversioned(stated);
      if (!names.contains(Vocabulary.fold(fact.target()))) {
        once.putIfAbsent(fact.evidence() + identity(fact.target()), fact);
      }
    }
    return List.copyOf(once.values());
  }

  private DependencyFact unversioned(DependencyFact fact) {
    return new DependencyFact(
        technologies.unversioned(fact.target()), fact.evidence(), fact.location());
  }

  /// The names of services that are the project's alone, folded.
  private Set<String> names(List<ServiceFact> own) {
    return own.stream()
        .map(ServiceFact::name)
        .filter(name -> technologies.named(name).isEmpty())
        .map(Vocabulary::fold)
        .collect(Collectors.toSet());
  }

  /// Adds a service, or completes the one of the same name that says nothing else.
  private static void merge(ServiceFact service, List<ServiceFact> all) {
    for (int i = 0; i < all.size(); i++) {
      ServiceFact other = all.get(i);
      if (Vocabulary.fold(other.name()).equals(Vocabulary.fold(service.name()))
          && agree(other.required(), service.required())) {
        all.set(i, completed(other, service));
        return;
      }
    }
    all.add(service);
  }

  private static ServiceFact completed(ServiceFact fact, ServiceFact other) {
    List<PortRange> ports =
        Stream.concat(fact.ports().stream(), other.ports().stream()).distinct().toList();
    return new ServiceFact(
        fact.name(),
        fact.required() != null ? fact.required() : other.required(),
        fact.description() != null ? fact.description() : other.description(),
        ports,
        fact.resources() != null ? fact.resources() : other.resources(),
        fact.scaling() != null ? fact.scaling() : other.scaling(),
        fact.location());
  }

  /// `User Service` and `user` on the same port are one: the word for a service says nothing more.
  private boolean sameListener(PortFact a, PortFact b) {
    String one = identity(a.service());
    String other = identity(b.service());
    return Objects.equals(a.port(), b.port())
        && agree(a.host(), b.host())
        && sameTransport(a.protocol(), b.protocol())
        && (one.equals(other) || stem(one).equals(stem(other)));
  }

  /// TCP and UDP on one port are two listeners; a protocol that is not stated may be either.
  private boolean sameTransport(@Nullable String a, @Nullable String b) {
    return a == null
        || b == null
        || lexicon.names("transport.udp", a) == lexicon.names("transport.udp", b);
  }

  /// Whether both say who reaches the port, and not the same.
  private static boolean differ(PortFact a, PortFact b) {
    return a.scope() != null
        && b.scope() != null
        && !Vocabulary.fold(a.scope()).equals(Vocabulary.fold(b.scope()));
  }

  private String stem(String identity) {
    for (String word : lexicon.words("word.service")) {
      if (identity.endsWith(word) && !identity.equals(word)) {
        return identity.substring(0, identity.length() - word.length());
      }
    }
    return identity;
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

  /// Whether two statements may be about one variable. Where a table names no component and all
  /// others name the same one, it is the table's, too.
  private static boolean agree(EnvFact known, EnvFact fact, boolean alone) {
    boolean component =
        fact.component() == null
            || fact.component().equals(known.component())
            || (alone && known.component() == null);
    return component
        && agree(known.defaultValue(), fact.defaultValue())
        && agree(known.required(), fact.required());
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
        fact.deprecated(),
        fact.location());
  }
}
