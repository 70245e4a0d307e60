/// Merges the facts of all documents into one catalog of entities, and finds what documents say
/// against each other.
@NullMarked
package dev.portolan.catalog;

import org.jspecify.annotations.NullMarked;
