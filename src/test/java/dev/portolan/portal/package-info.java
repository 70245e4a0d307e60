/// The finished portal of this repository's own `content/`, examined as its readers, browsers and
/// checkers see it.
package dev.portolan.portal;
