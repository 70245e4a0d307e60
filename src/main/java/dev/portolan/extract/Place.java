package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a block stands: the headings above it, the outermost first.
record Place(List<Heading> headings) {

  Place {
    headings = List.copyOf(headings);
  }

  /// The place under one more heading; it ends the headings of its own level and below.
  Place under(Heading heading) {
    List<Heading> path = new ArrayList<>(headings);
    path.removeIf(above -> above.level() >= heading.level() && !heading.isLead());
    path.add(heading);
    return new Place(path);
  }

  /// The innermost real heading.
  Optional<Heading> heading() {
    return headings.reversed().stream().filter(heading -> !heading.isLead()).findFirst();
  }

  /// Whether a heading above says in so many words that this is about `topic`.
  boolean isTopic(String topic) {
    return headings.stream().anyMatch(heading -> heading.is(topic));
  }

  /// Which of the topics the innermost heading that is about any of them is about.
  Optional<String> topicAmong(List<String> topics) {
    return headings.reversed().stream()
        .flatMap(heading -> topics.stream().filter(heading::is))
        .findFirst();
  }

  /// Whether the innermost heading, or a lead line under it, says so.
  boolean innermostIs(String topic) {
    return innermost().stream().anyMatch(heading -> heading.is(topic));
  }

  /// Whether any heading above speaks of `topic`.
  boolean mentions(String topic) {
    return headings.stream().anyMatch(heading -> heading.mentions(topic));
  }

  /// Whether the innermost heading, or a lead line under it, speaks of `topic`.
  boolean innermostMentions(String topic) {
    return innermost().stream().anyMatch(heading -> heading.mentions(topic));
  }

  /// Whether a heading below the title says that what stands here is not the state of things but a
  /// principle, a problem or a proposal.
  boolean isAside() {
    return headings.stream().anyMatch(heading -> heading.level() > 1 && heading.mentions("aside"));
  }

  /// Whether a heading below the title says that what stands here is no longer used.
  boolean isDeprecated() {
    return headings.stream()
        .anyMatch(heading -> heading.level() > 1 && heading.mentions("deprecated"));
  }

  /// Whether the headings say that what stands here is required (true) or optional (false); null
  /// where they say neither. The innermost heading that says so decides.
  @Nullable Boolean required() {
    for (Heading heading : headings.reversed()) {
      boolean required = heading.mentions("required");
      boolean optional = heading.mentions("optional");
      if (required != optional) {
        return required;
      }
    }
    return null;
  }

  /// From the innermost real heading on, or from the one above where that only parts what must be
  /// there from what may: `### 必须` under `## 服务清单`.
  private List<Heading> innermost() {
    int real = heading().map(headings::lastIndexOf).orElse(0);
    while (real > 0 && (headings.get(real).is("required") || headings.get(real).is("optional"))) {
      real--;
    }
    return headings.subList(real, headings.size());
  }
}
