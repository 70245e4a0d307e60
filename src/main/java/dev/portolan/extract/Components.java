package dev.portolan.extract;

import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the component that a place is about: a heading names it when it is one of the services the
/// document knows, or when it gives a port with the name (`User Service (端口 30001)`).
final class Components {

  private static final Pattern STEP = Pattern.compile("^\\d+[.)、．]\\s*");

  /// What divides a name from what is said of it: `Redis - 会话缓存`.
  static final Pattern SUBTITLE = Pattern.compile("\\s+[-–—]+\\s+|\\s*[:：]\\s*");

  private static final Pattern LEAD_END = Pattern.compile("\\s*[:：]\\s*$");

  private final Map<String, String> known = new HashMap<>();
  private final Lexicon lexicon;

  /// Of each heading, the component that it names, or an empty text: a table asks it for every row.
  private final IdentityHashMap<Heading, String> named = new IdentityHashMap<>();

  Components(Lexicon lexicon, List<ServiceFact> services, List<PortFact> ports) {
    this(
        lexicon,
        Stream.concat(
                services.stream().map(ServiceFact::name), ports.stream().map(PortFact::service))
            .filter(Objects::nonNull)
            .toList());
  }

  Components(Lexicon lexicon, List<String> names) {
    this.lexicon = lexicon;
    names.forEach(name -> known.putIfAbsent(Vocabulary.fold(name), name));
  }

  /// The component that the innermost heading names, or a bold line that is nothing but its name;
  /// null where none does.
  @Nullable String of(Place place) {
    for (Heading heading : place.headings().reversed()) {
      String name = named.computeIfAbsent(heading, this::namedBy);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private String namedBy(Heading heading) {
    if (heading.isLead()) {
      String led = LEAD_END.matcher(heading.title()).replaceFirst("");
      return known.getOrDefault(Vocabulary.fold(led), "");
    }
    if (heading.level() == 1) {
      return "";
    }
    String title = titleOf(heading.title());
    String subject = SUBTITLE.split(title, 2)[0];
    String name = known.get(Vocabulary.fold(title));
    name = name != null ? name : known.get(Vocabulary.fold(subject));
    return name != null
        ? name
        : NamedPort.in(heading.title(), lexicon).map(NamedPort::name).orElse("");
  }

  /// The words of a heading without its number and its bracket.
  static String titleOf(String heading) {
    String name = STEP.matcher(Plain.name(heading)).replaceFirst("");
    String bare = Plain.withoutLastBracket(name);
    return bare.isEmpty() ? name : Plain.name(bare);
  }
}
