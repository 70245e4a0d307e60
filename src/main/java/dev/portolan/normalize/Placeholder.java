package dev.portolan.normalize;

/// A text of the template that an author left in place.
///
/// @param text as it stands
/// @param line 1-based
/// @param column 1-based
record Placeholder(String text, int line, int column) {}
