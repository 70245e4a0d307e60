/// Reads the template document as the schema that documents are normalised against.
@NullMarked
package dev.portolan.template;

import org.jspecify.annotations.NullMarked;
