package dev.portolan.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;

/// What the writers of one document share.
///
/// @param text positions in the file
/// @param html what is written
/// @param anchors ids handed out
/// @param links links seen
/// @param references the link definitions of the document
record Context(
    PreparedText text, Html html, Anchors anchors, Links links, ReferenceRepository references) {}
