package dev.portolan.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be found: an entity, or a section of a page.
///
/// @param kind what it is
/// @param title what it is called
/// @param url of its page relative to the portal's root, with the section's anchor after a `#`
/// @param project id of the project it belongs to, or null where it belongs to several
/// @param trail what it stands under: the page's title; empty for an entity
/// @param body its text, shown around what was found
/// @param source `file:line` of a section; empty for an entity, whose uses have it
/// @param names the exact names that lead to it before anything else, as [Tokenizer#key] gives them
/// @param tags what the query language can ask of it, such as `scope=内网`
/// @param texts what is searched in it, with its weights
/// @param uses who uses an entity; empty for a section
record Entry(
    Kind kind,
    String title,
    String url,
    @Nullable String project,
    String trail,
    String body,
    String source,
    List<String> names,
    List<String> tags,
    List<Text> texts,
    List<Use> uses) {

  /// A text and how often each of its terms counts.
  record Text(String text, int weight) {}

  /// A use of an entity, as its answer card shows it.
  ///
  /// @param project the title of the project that uses it
  /// @param url of that project relative to the portal's root
  /// @param state `required`, `optional`, a protocol, or empty
  /// @param value a default value, a service with its scope, or empty
  /// @param source `file:line`
  record Use(String project, String url, String state, String value, String source) {}
}
