package dev.portolan.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the service that a section is about, for the tables in it that name none: the heading is a
/// service the document knows, or is called as programs and services are.
final class Owners {

  /// A name of several parts, as programs are called: `order-api`.
  private static final Pattern PROGRAM = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_.][a-z0-9]+)+");

  private final Lexicon lexicon;
  private final Technologies technologies;
  private final Components known;

  /// @param names the services that the document's tables name
  Owners(Lexicon lexicon, Technologies technologies, List<String> names) {
    this.lexicon = lexicon;
    this.technologies = technologies;
    this.known = new Components(lexicon, names);
  }

  /// The service, or null where no heading names one.
  @Nullable String of(Place place) {
    String name = known.of(place);
    if (name != null || place.isAside()) {
      return name;
    }
    for (Heading heading : place.headings().reversed()) {
      String title = Components.titleOf(heading.title());
      if (!heading.isLead() && heading.level() > 1 && names(title)) {
        return title;
      }
    }
    return null;
  }

  private boolean names(String title) {
    return technologies.named(title).isPresent()
        || (PROGRAM.matcher(title).matches() && lexicon.named(title).isEmpty());
  }
}
