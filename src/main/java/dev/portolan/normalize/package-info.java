/// Brings a document into the template's order and says what is missing, misplaced or left
/// unfilled. Nothing the author wrote is lost.
@NullMarked
package dev.portolan.normalize;

import org.jspecify.annotations.NullMarked;
