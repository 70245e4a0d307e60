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
    int real = innermostReal();
    return real < 0 ? Optional.empty() : Optional.of(headings.get(real));
  }

  private int innermostReal() {
    int real = headings.size() - 1;
    while (real >= 0 && headings.get(real).isLead()) {
      real--;
    }
    return real;
  }

  /// Whether a heading above says in so many words that this is about `topic`.
  boolean isTopic(String topic) {
    return isAny(headings, topic);
  }

  private static boolean isAny(List<Heading> headings, String topic) {
    for (Heading heading : headings) {
      if (heading.is(topic)) {
        return true;
      }
    }
    return false;
  }

  /// @param level of the outermost heading that counts
  private static boolean anyMentions(List<Heading> headings, int level, String topic) {
    for (Heading heading : headings) {
      if (heading.level() >= level && heading.mentions(topic)) {
        return true;
      }
    }
    return false;
  }

  /// Which of the topics the innermost heading that is about any of them is about.
  Optional<String> topicAmong(List<String> topics) {
    return headings.reversed().stream()
        .flatMap(heading -> topics.stream().filter(heading::is))
        .findFirst();
  }

  /// Whether the innermost heading, or a lead line under it, says so.
  boolean innermostIs(String topic) {
    return isAny(innermost(), topic);
  }

  /// Whether any heading above speaks of `topic`.
  boolean mentions(String topic) {
    return anyMentions(headings, 1, topic);
  }

  /// Whether the innermost heading, or a lead line under it, speaks of `topic`.
  boolean innermostMentions(String topic) {
    return anyMentions(innermost(), 1, topic);
  }

  /// Whether a heading below the title says that what stands here is not the state of things but a
  /// principle, a problem or a proposal.
  boolean isAside() {
    return anyMentions(headings, 2, "aside");
  }

  /// Whether a heading below the title says that what stands here is no longer used.
  boolean isDeprecated() {
    return anyMentions(headings, 2, "deprecated");
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
    int real = Math.max(0, innermostReal());
    while (real > 0 && (headings.get(real).is("required") || headings.get(real).is("optional"))) {
      real--;
    }
    return headings.subList(real, headings.size());
  }
}
