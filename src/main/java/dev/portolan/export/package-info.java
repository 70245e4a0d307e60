/// Writes the catalog for machines: `data/catalog.json`, CSV tables, `llms.txt`.
@NullMarked
package dev.portolan.export;

import org.jspecify.annotations.NullMarked;
