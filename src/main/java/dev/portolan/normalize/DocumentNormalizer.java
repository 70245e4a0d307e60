package dev.portolan.normalize;

import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.Template;
import dev.portolan.model.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;

/// Normalises documents against a template. Immutable and safe for use by many threads.
public final class DocumentNormalizer {

  /// How many chapters of the template make a document one of its shape: about half of them.
  private static final int SHAPE = 4;

  private static final Pattern README = Pattern.compile("(?i)(?:^|/)readme\\b[^/]*$");

  private final Schema schema;
  private final Frames frames;
  private final Roles roles;
  private final Placeholders placeholders;
  private final Fullness fullness;

  /// @param template the schema
  /// @param vocabulary further titles of its sections, as concepts `section.<id>`
  public DocumentNormalizer(Template template, Vocabulary vocabulary) {
    this.schema = new Schema(template, vocabulary);
    this.frames = new Frames(schema, vocabulary);
    this.roles = new Roles(schema);
    this.placeholders = new Placeholders(template, vocabulary);
    this.fullness = new Fullness(schema, template);
  }

  /// The document in the template's order. A document that has little of the template keeps its own
  /// order and numbers; only a project's main document is measured against the template.
  public NormalDocument normalize(Document document) {
    List<Item> chapters = frames.chapters(Item.tree(document.sections()));
    List<Item> duplicates = roles.assign(chapters);
    long matched = matchedChapters(chapters);
    boolean shaped = matched >= Math.min(SHAPE, all());

    List<SourceLines> lines = SourceLines.of(document.source().lines());
    List<Placeholder> unfilled = placeholders.in(lines, shaped);
    Differences differences = new Differences(schema, document);
    differences.placeholders(unfilled);
    differences.lostTables();
    List<Coverage> coverage = List.of();
    double completeness = 0;
    if (document.source().main()) {
      coverage = fullness.coverage(chapters, lines, unfilled);
      completeness = fullness.completeness(coverage);
      if (shaped) {
        differences.fromTemplate(chapters, coverage, duplicates);
      } else {
        if (matched > 0 || !isReadme(document)) {
          differences.otherShape(matched, all());
        }
        differences.copiedChapters(chapters, duplicates);
      }
    }
    List<Item> outline = shaped ? Arrangement.arranged(chapters) : chapters;
    return new NormalDocument(
        document,
        shaped,
        outline.stream().map(Item::node).toList(),
        coverage,
        completeness,
        differences.findings());
  }

  /// A README without any chapter of the template was never meant to follow it.
  private static boolean isReadme(Document document) {
    return README.matcher(document.source().path()).find();
  }

  private static long matchedChapters(List<Item> chapters) {
    return chapters.stream()
        .map(Item::slot)
        .filter(slot -> slot != null && slot.isChapter())
        .distinct()
        .count();
  }

  private int all() {
    return (int) schema.slots().stream().filter(Slot::isChapter).count();
  }
}
