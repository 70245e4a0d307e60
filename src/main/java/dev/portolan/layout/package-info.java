/// Finds places for the boxes and lines of a drawing. The only package that knows the library that
/// does it.
@NullMarked
package dev.portolan.layout;

import org.jspecify.annotations.NullMarked;
