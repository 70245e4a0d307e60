/// Links every mention of a known service, project, port or variable to its page, resolves the
/// links between documents, and reports those that lead nowhere. Works on the text between the tags
/// of sanitised HTML.
@NullMarked
package dev.portolan.link;

import org.jspecify.annotations.NullMarked;
