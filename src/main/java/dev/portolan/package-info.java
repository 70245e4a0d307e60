/// Portolan: one cross-linked portal from an organisation's architecture documents. This package
/// holds the pipeline and nothing else; [dev.portolan.Portolan] reads from top to bottom.
@NullMarked
package dev.portolan;

import org.jspecify.annotations.NullMarked;
