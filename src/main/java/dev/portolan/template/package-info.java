/// Reads the template document as the schema that documents are normalised against, and holds the
/// template that Portolan brings along.
@NullMarked
package dev.portolan.template;

import org.jspecify.annotations.NullMarked;
