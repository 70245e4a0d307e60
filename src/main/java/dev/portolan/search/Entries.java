package dev.portolan.search;

import dev.portolan.model.Catalog;
import dev.portolan.model.Section;
import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that can be found in a site, sorted by kind, project, page and section: an entry's
/// position here is its number in the index. The text of a section is put together when it is asked
/// for, so that a large site is never in memory twice.
final class Entries extends AbstractList<Entry> {

  private static final int TITLE = 8;
  private static final int HEADING = 4;

  private record Place(LinkedPage page, int section) {}

  private final List<Entry> entities;
  private final Ports ports;
  private final List<Place> sections = new ArrayList<>();
  private final Map<String, String> titles = new HashMap<>();

  Entries(Site site) {
    entities = new EntityEntries(site.catalog()).all();
    ports = new Ports(site.catalog().ports().stream().map(Catalog.Port::port).toList());
    site.catalog().projects().forEach(project -> titles.put(project.id(), project.title()));
    for (LinkedPage page : site.pages()) {
      int count = page.page().normal().document().sections().size();
      for (int i = 0; i < count; i++) {
        sections.add(new Place(page, i));
      }
    }
  }

  @Override
  public int size() {
    return entities.size() + sections.size();
  }

  @Override
  public Entry get(int number) {
    return number < entities.size()
        ? entities.get(number)
        : section(sections.get(number - entities.size()));
  }

  /// The ports and ranges; their places are the numbers of their entries, as ports come first.
  Ports ports() {
    return ports;
  }

  /// The numbers of the first entry of each kind, and after them the number of entries.
  int[] starts() {
    int[] starts = new int[Kind.values().length + 1];
    int next = 0;
    int i = 0;
    for (Kind kind : Kind.values()) {
      starts[i++] = next;
      while (next < entities.size() && entities.get(next).kind() == kind) {
        next++;
      }
    }
    starts[i] = size();
    return starts;
  }

  private Entry section(Place place) {
    LinkedPage page = place.page();
    Section section = page.page().normal().document().sections().get(place.section());
    String project = page.page().source().project();
    boolean first = place.section() == 0;
    boolean titled = section.level() > 1 && !section.title().isEmpty();
    String body = SectionText.of(section.blocks());
    Set<String> tags = new LinkedHashSet<>();
    tags.add("project=" + Tokenizer.key(project));
    tags.add("project=" + Tokenizer.key(titles.getOrDefault(project, project)));
    return new Entry(
        Kind.SECTION,
        titled ? section.title() : page.title(),
        section.level() == 0 ? page.url() : page.url() + "#" + section.anchor(),
        project,
        page.title(),
        body,
        page.page().source().path() + ":" + section.line(),
        List.of(),
        List.copyOf(tags),
        List.of(
            new Entry.Text(page.title(), first ? TITLE : 1),
            new Entry.Text(section.title(), HEADING),
            new Entry.Text(body, 1)),
        List.of());
  }
}
