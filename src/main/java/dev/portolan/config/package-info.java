/// Reads `site-config.yml` and the dictionaries beside it (words, technologies), tells mistakes
/// with their line, and applies every default..
@NullMarked
package dev.portolan.config;

import org.jspecify.annotations.NullMarked;
