/// Tells findings to people and to machines: as text with the source line, JSON, SARIF and GitHub
/// annotations; and holds the page that explains each rule.
@NullMarked
package dev.portolan.report;

import org.jspecify.annotations.NullMarked;
