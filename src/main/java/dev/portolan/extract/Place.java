package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a block stands: the headings above it, the outermost first. A line that leads a block in
/// (`**端口分配**`, `Environment variables:`) counts as the innermost heading of it.
///
/// @param file path of the document
/// @param headings the headings above
record Place(String file, List<Heading> headings) {

  /// Level of a lead line: below every real heading.
  private static final int LEAD = 7;

  Place {
    headings = List.copyOf(headings);
  }

  /// A heading.
  ///
  /// @param title its words, without the number
  /// @param level 1 to 6, or 7 for a lead line
  /// @param role the section of the template that it is, or null
  record Heading(String title, int level, @Nullable String role) {

    boolean isLead() {
      return level == LEAD;
    }
  }

  /// The place under one more heading; it ends the headings of its own level and below.
  Place under(Heading heading) {
    List<Heading> path = new ArrayList<>(headings);
    path.removeIf(above -> above.level() >= heading.level());
    path.add(heading);
    return new Place(file, path);
  }

  /// The place of a block that a line leads in.
  Place ledBy(String lead) {
    List<Heading> path = new ArrayList<>(headings);
    path.add(new Heading(lead, LEAD, null));
    return new Place(file, path);
  }

  /// The innermost real heading.
  Optional<Heading> heading() {
    return headings.reversed().stream().filter(heading -> !heading.isLead()).findFirst();
  }

  /// Whether a heading above says in so many words that this is about `topic`, or is the template's
  /// section of that name.
  boolean isTopic(Lexicon lexicon, String topic) {
    return headings.stream()
        .anyMatch(
            heading ->
                topic.equals(heading.role()) || lexicon.names("heading." + topic, heading.title()));
  }

  /// Whether any heading above speaks of `topic`.
  boolean mentions(Lexicon lexicon, String topic) {
    return headings.stream()
        .anyMatch(
            heading ->
                topic.equals(heading.role())
                    || lexicon.mentions("heading." + topic, heading.title()));
  }

  /// Whether the innermost heading, or the lead line, speaks of `topic`.
  boolean innermostMentions(Lexicon lexicon, String topic) {
    int real = heading().map(headings::lastIndexOf).orElse(0);
    return headings.subList(real, headings.size()).stream()
        .anyMatch(heading -> lexicon.mentions("heading." + topic, heading.title()));
  }

  /// Whether the innermost heading, or the lead line, is one of `topic` in so many words.
  boolean innermostIs(Lexicon lexicon, String topic) {
    int real = heading().map(headings::lastIndexOf).orElse(0);
    return headings.subList(real, headings.size()).stream()
        .anyMatch(
            heading ->
                topic.equals(heading.role()) || lexicon.names("heading." + topic, heading.title()));
  }

  /// Whether a heading below the title says that what stands here is not the state of things but a
  /// principle, a problem or a proposal.
  boolean isAside(Lexicon lexicon) {
    return headings.stream()
        .anyMatch(
            heading -> heading.level() > 1 && lexicon.mentions("heading.aside", heading.title()));
  }

  /// Whether the headings say that what stands here is required (true) or optional (false); null
  /// where they say neither. The innermost heading that says so decides.
  @Nullable Boolean required(Lexicon lexicon) {
    for (Heading heading : headings.reversed()) {
      boolean required = lexicon.mentions("heading.required", heading.title());
      boolean optional = lexicon.mentions("heading.optional", heading.title());
      if (required != optional) {
        return required;
      }
    }
    return null;
  }
}
