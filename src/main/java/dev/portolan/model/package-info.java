/// The records that flow through the pipeline, and nothing else: no input, no output, no library.
///
/// ```
/// SiteConfig ─ Sources(SourceFile…) ─► Document ─► NormalDocument ─► Page(+ Facts) ─► Catalog ─► Site
/// ```
///
/// Every stage takes some of these and returns the next. Everything up to [dev.portolan.model.Page]
/// is a pure function of one file's bytes, the template and the vocabulary.
@NullMarked
package dev.portolan.model;

import org.jspecify.annotations.NullMarked;
