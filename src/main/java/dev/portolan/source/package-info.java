/// Reads the content folder: finds the projects and their files, decodes each file once, and masks
/// what looks like a secret before anyone else sees it.
@NullMarked
package dev.portolan.source;

import org.jspecify.annotations.NullMarked;
