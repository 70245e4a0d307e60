/// What is wrong with a document, and where: the words every stage uses to tell an author. A
/// finding is plain data made by the stage that saw the mistake; nothing here prints, decides or
/// stops.
@NullMarked
package dev.portolan.finding;

import org.jspecify.annotations.NullMarked;
