package dev.portolan.model;

import dev.portolan.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document in the template's order. Nothing the author wrote is missing from it.
///
/// @param document as parsed
/// @param shaped whether it has enough of the template's chapters to be in its shape
/// @param outline its sections as a tree, in the order in which the portal shows them
/// @param coverage how far each section of the template is filled in, in the template's order
/// @param completeness 0 to 1: the share of required sections that are filled in
/// @param findings what differs from the template
public record NormalDocument(
    Document document,
    boolean shaped,
    List<Node> outline,
    List<Coverage> coverage,
    double completeness,
    List<Finding> findings) {

  /// The role of a heading that names the document; what lay under it stands beside it in the
  /// outline.
  public static final String TITLE = "title";

  /// The role of a table of contents that says nothing but the document's own headings. It is shown
  /// empty, since the portal's navigation says the same; its anchor still counts.
  public static final String CONTENTS = "contents";

  /// The role of a table of contents beside which a note stands: it is shown, for the note's sake.
  public static final String CONTENTS_AND_NOTE = "contents-and-note";

  /// The role of a template's own instructions that were left in the document.
  public static final String GUIDE = "guide";

  public NormalDocument {
    outline = List.copyOf(outline);
    coverage = List.copyOf(coverage);
    findings = List.copyOf(findings);
  }

  /// A section in its place.
  ///
  /// @param section the section
  /// @param role the id of the template section that it is, or [#TITLE], [#CONTENTS],
  ///   [#CONTENTS_AND_NOTE] or [#GUIDE]; null for a section of the author's own
  /// @param number the number to show, or empty: the template's where the document is in its shape
  ///   and the section has a role, else the author's
  /// @param children the sections under it
  public record Node(Section section, @Nullable String role, String number, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    /// Whether it is a table of contents, with or without a note.
    public boolean isContents() {
      return CONTENTS.equals(role) || CONTENTS_AND_NOTE.equals(role);
    }
  }

  /// How far a section of the template is filled in.
  ///
  /// @param id of the template section
  /// @param number as the template numbers it
  /// @param title as the template writes it
  /// @param state how far
  /// @param anchor of the section in the document, or null where it is missing
  public record Coverage(
      String id, String number, String title, State state, @Nullable String anchor) {}

  /// How far a section is filled in.
  public enum State {
    /// All of it, as far as one can see.
    FULL,
    /// Some placeholder is left, or a required section under it is missing.
    PARTIAL,
    /// A heading with nothing, or little but placeholders, under it.
    EMPTY,
    /// Not there, though the template requires it.
    MISSING,
    /// Not there, and need not be.
    NOT_APPLICABLE
  }
}
