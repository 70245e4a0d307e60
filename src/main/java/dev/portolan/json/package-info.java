/// Writes JSON: sorted as given, safe to stand inside a script or a page, the same bytes for the
/// same data.
@NullMarked
package dev.portolan.json;

import org.jspecify.annotations.NullMarked;
