package dev.portolan.impact;

/// How far the failure of something reaches, by stated dependencies alone.
///
/// @param node what fails
/// @param direct how many projects depend on it themselves, or have it as a service of their own
/// @param total how many projects it reaches in all, directly or through others
public record Reach(Node node, int direct, int total) {}
