package dev.portolan.extract;

import dev.portolan.model.Block;

/// A block and its place.
record Placed(Block block, Place place) {}
