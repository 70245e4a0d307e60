package dev.portolan.model;

/// An HTML comment in a document. It is on no page, but may say something to Portolan.
///
/// @param text what stands between `<!--` and `-->`, trimmed
/// @param alone whether it is a block of its own, in no list, quote or table and with nothing
///   beside it
/// @param line 1-based line where it begins
/// @param column 1-based column where it begins
public record Comment(String text, boolean alone, int line, int column) {}
