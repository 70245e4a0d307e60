/// Parses Markdown, once per document and under guard: a hostile document costs a bounded time and
/// becomes a finding and an escaped page. The only package that knows flexmark and the HTML
/// sanitiser.
@NullMarked
package dev.portolan.markdown;

import org.jspecify.annotations.NullMarked;
