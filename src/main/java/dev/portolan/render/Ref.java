package dev.portolan.render;

import org.jspecify.annotations.Nullable;

/// A mention of an entity: its glyph, its name, and the way to its page.
///
/// @param kind which glyph: `project`, `service`, `infra`, `port`, `env`, `doc` or `none`
/// @param name as shown
/// @param href null where the entity has no page
/// @param code whether the name is set as code
/// @param conflict whether the entity is in conflict
record Ref(String kind, String name, @Nullable String href, boolean code, boolean conflict) {}
