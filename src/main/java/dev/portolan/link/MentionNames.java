package dev.portolan.link;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Technology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the names that count as mentions. A name that could be an ordinary word counts only where
/// it is all that a cell or a code span holds.
final class MentionNames {

  private static final int LONGEST = 100;

  private final List<Name> names = new ArrayList<>();
  private final Map<String, Technology> technologies = new HashMap<>();

  private MentionNames(List<Technology> known) {
    known.forEach(technology -> technologies.put(technology.name(), technology));
  }

  /// The names of all variables, services and projects. Of two names with the same letters the
  /// first is meant.
  static List<Name> of(Catalog catalog, List<Technology> technologies) {
    MentionNames all = new MentionNames(technologies);
    catalog.env().forEach(all::addVariable);
    catalog.services().stream().filter(Service::local).forEach(all::addLocal);
    catalog.services().stream().filter(service -> !service.local()).forEach(all::addService);
    catalog.projects().forEach(all::addProject);
    return all.names;
  }

  private void addVariable(EnvVar variable) {
    boolean whole = variable.name().indexOf('_') < 0;
    add(variable.name(), new Entity(variable.url(), "ref ref-env"), true, whole, null, null);
  }

  private void addLocal(Service service) {
    Entity entity = new Entity(service.url(), "ref ref-service");
    for (String name : service.aliases()) {
      add(name, entity, false, true, service.owner(), null);
    }
  }

  private void addService(Service service) {
    boolean known = service.infrastructure();
    Entity entity = new Entity(service.url(), known ? "ref ref-infra" : "ref ref-service");
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(service.name());
    spellings.addAll(service.aliases());
    Technology technology = known ? technologies.get(service.name()) : null;
    if (technology != null) {
      spellings.addAll(technology.aliases());
    }
    for (String name : spellings) {
      boolean word = isPlainWord(name);
      boolean whole = isShort(name) || (word && !known && !hasCapitalInside(name));
      add(name, entity, word && (!known || name.length() < 4), whole, null, null);
    }
  }

  private void addProject(Project project) {
    Entity entity = new Entity(project.url(), "ref ref-project");
    Stream.of(project.title(), project.id())
        .distinct()
        .forEach(
            name -> {
              boolean whole = isShort(name) || (isPlainWord(name) && isLowerCase(name));
              add(name, entity, isPlainWord(name), whole, null, project.id());
            });
  }

  private void add(
      String text,
      Entity entity,
      boolean exact,
      boolean whole,
      @Nullable String within,
      @Nullable String outside) {
    String name = text.strip();
    if (name.length() > 1 && name.length() <= LONGEST) {
      names.add(new Name(name, entity, exact, whole, within, outside));
    }
  }

  /// Names of two Chinese characters or three Latin letters stand in too many other words.
  private static boolean isShort(String name) {
    boolean latin = name.chars().allMatch(c -> c < 128);
    return name.codePointCount(0, name.length()) < (latin ? 4 : 3);
  }

  /// Whether nothing but letters of the Latin alphabet, as in an English word.
  private static boolean isPlainWord(String name) {
    return name.chars().allMatch(c -> c < 128 && Character.isLetter(c));
  }

  private static boolean isLowerCase(String name) {
    return name.chars().noneMatch(Character::isUpperCase);
  }

  /// Whether no English word is written so: `PayCore`, `CRM`.
  private static boolean hasCapitalInside(String name) {
    return name.chars().skip(1).anyMatch(Character::isUpperCase);
  }
}
