package dev.portolan.model;

import java.util.List;

/// A technology known by name: what else it is called, and how it shows in a document. Kept as
/// data.
///
/// @param name the canonical name, such as `PostgreSQL`
/// @param aliases other names of the same thing, such as `Postgres`
/// @param ports its default ports
/// @param schemes URL schemes that speak to it, such as `postgres`
public record Technology(
    String name, List<String> aliases, List<Integer> ports, List<String> schemes) {}
