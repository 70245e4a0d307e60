/// What follows when something stops: who depends on it, directly or through others, and by which
/// statements of which documents. Computed from the catalog alone.
@NullMarked
package dev.portolan.impact;

import org.jspecify.annotations.NullMarked;
