/// Indexes the site with Lucene and exports the index as small static files that a script in the
/// page reads; the same engine answers in the terminal. The only package that knows Lucene.
@NullMarked
package dev.portolan.search;

import org.jspecify.annotations.NullMarked;
