/// Reads YAML under guard, for whoever meets some: configuration strictly, with the place of each
/// mistake, and examples in documents leniently. The library that does it is known here alone.
@NullMarked
package dev.portolan.yaml;

import org.jspecify.annotations.NullMarked;
