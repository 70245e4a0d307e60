package dev.portolan.model;

import dev.portolan.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document in the template's order. Nothing the author wrote is missing from it.
///
/// @param document as parsed
/// @param outline its sections as a tree, in the order in which the portal shows them
/// @param coverage how far each section of the template is filled in, in the template's order
/// @param completeness 0 to 1: the share of required sections that are filled in
/// @param findings what differs from the template
public record NormalDocument(
    Document document,
    List<Node> outline,
    List<Coverage> coverage,
    double completeness,
    List<Finding> findings) {

  public NormalDocument {
    outline = List.copyOf(outline);
    coverage = List.copyOf(coverage);
    findings = List.copyOf(findings);
  }

  /// A section in its place.
  ///
  /// @param section the section
  /// @param role the id of the template section that it is, or null where the template has none
  ///   like it
  /// @param number the number to show: the template's where it has a role, else the author's, or
  ///   empty
  /// @param children the sections under it
  public record Node(Section section, @Nullable String role, String number, List<Node> children) {
    public Node {
      children = List.copyOf(children);
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
    /// A heading with nothing, or only placeholders, under it.
    EMPTY,
    /// Not there, though the template requires it.
    MISSING,
    /// Not there, and need not be.
    NOT_APPLICABLE
  }
}
