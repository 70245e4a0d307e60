package dev.portolan.source;

import dev.portolan.finding.Finding;
import java.util.List;

/// Text, and what was wrong with it.
record Decoded(String text, List<Finding> findings) {}
