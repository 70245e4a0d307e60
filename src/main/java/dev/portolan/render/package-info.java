/// Draws the pages of the portal with a theme. JBake is the kernel (document types, templates,
/// model) and Pebble its template engine; the only package that knows either.
@NullMarked
package dev.portolan.render;

import org.jspecify.annotations.NullMarked;
