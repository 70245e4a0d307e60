/// Shows the portal live while its documents are written.
///
/// ```
/// Watcher ─ something changed ─► Rebuilder ─ Showing(Generation, Problem) ─► Pages, EventStream ─► live.js
/// ```
///
/// A generation is the whole portal in memory, immutable; one reference to the newest is swapped,
/// so no answer ever mixes two. Nothing is looked up on disk for a request, so no spelling of a
/// path can reach a file that is not part of the portal. The only package that knows Jetty.
@NullMarked
package dev.portolan.preview;

import org.jspecify.annotations.NullMarked;
