package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;

/// A stretch of text that looks like a secret.
///
/// @param start of the first character to mask
/// @param end after the last one
/// @param rule `SECRET` where its shape says what it is, else `POSSIBLE_SECRET`
/// @param what what it looks like, such as "a GitHub token"
record SecretSpan(int start, int end, Rule rule, Words what) {}
