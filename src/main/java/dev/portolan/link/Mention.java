package dev.portolan.link;

/// A mention found in a text.
///
/// @param entity what it leads to
/// @param end the position after it
record Mention(Entity entity, int end) {}
