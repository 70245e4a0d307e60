package dev.portolan.extract;

import dev.portolan.model.Section;

/// A section and its place; the place's last heading is the section's own.
record PlacedSection(Section section, Place place) {}
