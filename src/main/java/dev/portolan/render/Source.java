package dev.portolan.render;

import org.jspecify.annotations.Nullable;

/// Where a statement comes from.
///
/// @param text file and line, short: `architecture.md:14`
/// @param path the same with the whole path
/// @param href to the line on its page, or null where no page shows the file
record Source(String text, String path, @Nullable String href) {}
