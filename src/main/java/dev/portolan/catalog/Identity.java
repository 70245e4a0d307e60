package dev.portolan.catalog;

import dev.portolan.model.Technology;
import org.jspecify.annotations.Nullable;

/// What a name in a document stands for. Two names are the same service exactly where their keys
/// are equal.
///
/// @param key folded, with a mark for what kind of name it is
/// @param name the canonical name where one is known, else as written
/// @param technology the technology it is an instance of, or null
/// @param canonical whether `name` is a known name, which no other spelling outvotes
/// @param local whether the name means something only inside its project
record Identity(
    String key, String name, @Nullable Technology technology, boolean canonical, boolean local) {}
