/// Keeps what was made of a document by an earlier run, so that the next run need not make it
/// again. Entries are found by a hash of everything they were made from, and verified when they are
/// read: one that is damaged, foreign or of another version is as good as none. The folder can be
/// deleted at any time.
@NullMarked
package dev.portolan.cache;

import org.jspecify.annotations.NullMarked;
