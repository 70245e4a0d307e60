/// Puts a finished portal in the place of the old one in one atomic step: a failed or killed build
/// leaves the old one whole.
@NullMarked
package dev.portolan.publish;

import org.jspecify.annotations.NullMarked;
