package dev.portolan.extract;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A heading above a block, and what it is about. A line that leads a block in (`**端口分配**`,
/// `Environment variables:`) counts as one.
///
/// @param title its words, without the number
/// @param level 1 to 6, or 7 for a lead line
/// @param role the section of the template that it is, or null
/// @param named the topics that it is a word for
/// @param mentioned the topics that a word in it stands for
record Heading(
    String title, int level, @Nullable String role, Set<String> named, Set<String> mentioned) {

  /// Level of a lead line: below every real heading.
  private static final int LEAD = 7;

  /// What the vocabulary's names of topics begin with.
  private static final String TOPIC = "heading.";

  static Heading of(String title, int level, @Nullable String role, Lexicon lexicon) {
    Set<String> named = topics(lexicon.named(title));
    return new Heading(title, level, role, named, topics(lexicon.mentioned(title)));
  }

  private static Set<String> topics(Set<String> concepts) {
    return concepts.stream()
        .filter(concept -> concept.startsWith(TOPIC))
        .map(concept -> concept.substring(TOPIC.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A line that leads a block in.
  static Heading lead(String text, Lexicon lexicon) {
    return of(text, LEAD, null, lexicon);
  }

  boolean isLead() {
    return level == LEAD;
  }

  /// Whether it says in so many words that it is about `topic`, or is the template's section of
  /// that name.
  boolean is(String topic) {
    return topic.equals(role) || named.contains(topic);
  }

  /// Whether it speaks of `topic`.
  boolean mentions(String topic) {
    return topic.equals(role) || mentioned.contains(topic);
  }
}
