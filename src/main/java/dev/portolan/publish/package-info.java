/// Puts a finished portal in the place of the old one in one atomic step: a failed, killed or
/// disk-full build leaves the old one whole. Beside the output it keeps, only while it works, a
/// lock and a staging folder; in the output, a manifest by which it knows its own work again.
@NullMarked
package dev.portolan.publish;

import org.jspecify.annotations.NullMarked;
