package dev.portolan.model;

import dev.portolan.finding.Finding;
import java.util.List;
import java.util.SortedMap;

/// A parsed document: its sections in source order, and the links it makes.
///
/// @param source the file it was parsed from
/// @param frontMatter what it states, by the keys of a YAML front matter, in lower case; empty
///   where there is none
/// @param sections in source order; the first has level 0 and no title if text stands before the
///   first heading
/// @param links every link and image, in source order
/// @param comments every HTML comment that is not part of code, in source order
/// @param findings what the parser saw
/// @param drawings what its drawings say, in source order; empty before they were read
public record Document(
    SourceFile source,
    SortedMap<String, Stated> frontMatter,
    List<Section> sections,
    List<Link> links,
    List<Comment> comments,
    List<Finding> findings,
    List<Drawing> drawings) {

  /// A value of the front matter.
  ///
  /// @param value as plain text; empty where nothing is written
  /// @param line 1-based
  public record Stated(String value, int line) {}

  public Document {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
    comments = List.copyOf(comments);
    findings = List.copyOf(findings);
    drawings = List.copyOf(drawings);
  }

  /// A document whose drawings were not read.
  public Document(
      SourceFile source,
      SortedMap<String, Stated> frontMatter,
      List<Section> sections,
      List<Link> links,
      List<Comment> comments,
      List<Finding> findings) {
    this(source, frontMatter, sections, links, comments, findings, List.of());
  }

  /// The same document with other sections.
  public Document withSections(List<Section> other) {
    return new Document(source, frontMatter, other, links, comments, findings, drawings);
  }

  /// The same document with its drawings read.
  ///
  /// @param other the sections that show them
  /// @param read what they say
  /// @param all every finding of the document
  public Document withDrawings(List<Section> other, List<Drawing> read, List<Finding> all) {
    return new Document(source, frontMatter, other, links, comments, all, read);
  }
}
