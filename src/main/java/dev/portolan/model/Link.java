package dev.portolan.model;

/// A link or an image as the author wrote it.
///
/// @param target the address, unescaped, as it stands in the `href` or `src` of the section's HTML
/// @param text its plain text, or the image's alternative text
/// @param image whether it is an image
/// @param line 1-based
/// @param column 1-based
public record Link(String target, String text, boolean image, int line, int column) {}
