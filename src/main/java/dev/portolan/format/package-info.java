/// Rewrites the source text of a document into the template's normal form. It edits by spans:
/// sections change places as whole lines, headings change their number, tables their padding, and
/// everything else stays byte for byte.
@NullMarked
package dev.portolan.format;

import org.jspecify.annotations.NullMarked;
