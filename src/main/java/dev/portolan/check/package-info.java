/// Gives findings the severities a site wants, and drops those it has switched off or silenced.
@NullMarked
package dev.portolan.check;

import org.jspecify.annotations.NullMarked;
