/// Draws what authors draw with characters (`┌─┐│▼`): finds the drawings of a document, puts
/// crooked ones straight, and shows them as pictures with links, or as nested lists where they are
/// trees. A drawing that cannot be put straight with certainty stays the text that it is.
///
/// The steps, each a class: [Grid] (characters on cells), [AsciiLines] and [AsciiHeads] (`+--+` and
/// `>` as lines and heads), [Strokes] (which way each cell's line leads), [Chains] and [Refit]
/// (putting straight), [Box] and [Run] (what is drawn), [Wire] and [Relations] (what is connected),
/// [Picture] (the SVG). Rows count down and columns count right, both from 0; a wide character
/// takes two columns. [OpenBoxes] says what must not be shown.
///
/// What authors write in the languages of Mermaid and PlantUML is read by a [ChartReader] into a
/// [Chart], laid out here ([SequencePlan]; [FlowPlan], of [FlowLevel]s and their [Tier]s), and
/// painted as a [Plan] with the same pens.
@NullMarked
package dev.portolan.diagram;

import org.jspecify.annotations.NullMarked;
