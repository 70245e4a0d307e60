package dev.portolan.format;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Document;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Page;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings the text of a document into the template's normal form. Immutable, safe for use by many
/// threads, and a pure function of the text.
///
/// A document in the template's shape gets its order, its numbers, a table of contents that leads
/// where it says, its form of metadata, aligned tables and straight drawings. Of any other document
/// only the tables and drawings are put in line.
public final class Formatter {

  private static final Set<Rule> UNREAD = Set.of(Rule.FILE_TOO_LARGE, Rule.MARKDOWN_TOO_COMPLEX);

  /// Why sections that were added are still missing.
  private static final Words INSIDE =
      new Words(
          "补上的章节会落在没有结束的代码块或注释里；请先把它结束",
          "the missing sections would stand inside a code block or comment that never ends; end it"
              + " first");

  /// Why sections stay where they are.
  private static final Words TORN =
      new Words(
          "有容器（例如 <details>、<div> 或 :::）从一个章节开始、在另一个章节结束，移动章节会把它拆开，所以没有改；请让它在同一章节里结束，或自己调整章节顺序",
          "a container such as <details>, <div> or ::: starts in one section and ends in another;"
              + " moving sections would tear it apart, so the document was left: end it in the"
              + " section it starts in, or put the sections in order yourself");

  private final Template template;
  private final Function<String, Page> reader;
  private final Numbering numbering;
  private final MetadataBlock metadata;
  private final Completion completion;
  private final SectionMentions mentions;

  /// @param template what the normal form is
  /// @param vocabulary the labels of metadata, and how a text points to a section
  /// @param reader reads a text as every document is read; a pure function, safe for use by many
  ///   threads
  public Formatter(Template template, Vocabulary vocabulary, Function<String, Page> reader) {
    this.template = template;
    this.reader = reader;
    this.numbering = new Numbering(template);
    this.metadata = new MetadataBlock(template, vocabulary);
    this.completion = new Completion(template);
    this.mentions = new SectionMentions(vocabulary);
  }

  /// What became of a text.
  ///
  /// @param text the new text; the old one where it was refused
  /// @param before how the old text was read, secrets masked
  /// @param after how the new text reads, secrets masked
  /// @param moved the headings that links from other documents no longer find
  /// @param numbers the sentences that no longer name the section they mean
  /// @param refusal why the document must stay as it is, or null
  public record Result(
      String text,
      Page before,
      Page after,
      MovedAnchors moved,
      MovedNumbers numbers,
      @Nullable Words refusal) {

    private static Result left(String text, Page page, @Nullable Words refusal) {
      return new Result(text, page, page, MovedAnchors.NONE, MovedNumbers.NONE, refusal);
    }

    /// Whether the document is in the template's shape, so that more than its tables was looked at.
    public boolean shaped() {
      return before.normal().shaped();
    }
  }

  /// The text in normal form.
  ///
  /// @param text the whole file, with its byte order mark and line ends
  public Result format(String text) {
    Page before = reader.apply(text);
    Words unread = unread(before);
    return unread == null
        ? checked(text, before, formatted(text, before))
        : Result.left(text, before, unread);
  }

  /// The same, with the sections that the template requires and the document lacks. A section of
  /// which the template's own example would read as a fact gets no more than its guidance.
  public Result complete(String text) {
    Page before = reader.apply(text);
    if (unread(before) != null || !before.normal().shaped()) {
      return format(text);
    }
    String whole = completed(text, before);
    Page completed = reader.apply(whole);
    return completed(whole, completed).equals(whole)
        ? checked(text, before, formatted(whole, completed))
        : Result.left(text, before, INSIDE);
  }

  /// The same result with links to headings of other documents leading where these are now.
  ///
  /// @param moved the new anchor that a decoded destination leads to, or null where it stays
  public Result followed(Result result, Function<String, @Nullable String> moved) {
    String text = result.text();
    String linked =
        AnchorLinks.followed(Lines.of(text), result.after().normal().document(), moved).toString();
    return linked.equals(text)
        ? result
        : new Result(
            linked, result.before(), reader.apply(linked), result.moved(), result.numbers(), null);
  }

  private String completed(String text, Page page) {
    return completion.of(Lines.of(text), page.normal(), this::skeleton).toString();
  }

  private String skeleton(TemplateSection section) {
    String alone = "## " + section.title() + "\n\n" + section.body() + "\n";
    boolean states = !Sameness.facts(reader.apply(alone).facts()).isEmpty();
    String guidance = section.guidance() == null ? "" : "<!-- " + section.guidance() + " -->";
    return states ? guidance : section.body();
  }

  /// A rewritten text that is still to be compared with the old one.
  ///
  /// @param refusal why it is not to be taken, or null
  private record Draft(
      String text,
      List<Integer> order,
      @Nullable Document renumbered,
      MovedAnchors moved,
      @Nullable Words refusal) {

    private static Draft of(Lines lines, @Nullable Words refusal) {
      return new Draft(lines.toString(), List.of(), null, MovedAnchors.NONE, refusal);
    }
  }

  private Draft formatted(String text, Page page) {
    Lines lines = Lines.of(text);
    NormalDocument normal = page.normal();
    Map<Integer, String> texts = new HashMap<>();
    TableAlignment.align(lines, page, texts);
    DrawingAlignment.align(lines, page, texts);
    if (!normal.shaped()) {
      return Draft.of(lines.with(texts), null);
    }
    metadata.tidy(lines, normal, texts);
    numbering.number(lines, normal, texts);
    List<Integer> order = Arrangement.of(lines, normal);
    if (!Containers.stayWhole(lines, order)) {
      return Draft.of(lines, TORN);
    }
    Lines arranged = lines.with(texts).inOrder(order);
    NormalDocument again = reader.apply(arranged.toString()).normal();
    MovedAnchors moved = MovedAnchors.between(normal.document(), again.document(), order);
    Lines linked = AnchorLinks.followed(arranged, again.document(), moved::within);
    return new Draft(
        ContentsList.rebuilt(linked, again, template.placeholders()).toString(),
        order,
        again.document(),
        moved,
        null);
  }

  private Result checked(String text, Page before, Draft draft) {
    if (draft.refusal != null || draft.text.equals(text)) {
      return Result.left(text, before, draft.refusal);
    }
    Page after = reader.apply(draft.text);
    String difference = Sameness.difference(before, after);
    return difference.isEmpty()
        ? new Result(draft.text, before, after, draft.moved, numbers(before, draft, after), null)
        : Result.left(
            text,
            before,
            new Words(
                    "改写会改变文档的内容，没有改：%s", "rewriting would change what it says, so it was left: %s")
                .with(difference));
  }

  private MovedNumbers numbers(Page before, Draft draft, Page after) {
    return draft.renumbered == null
        ? MovedNumbers.NONE
        : MovedNumbers.between(
            before.normal(), draft.renumbered, draft.order, after.normal(), mentions);
  }

  private static @Nullable Words unread(Page page) {
    return page.normal().document().findings().stream()
        .filter(finding -> UNREAD.contains(finding.rule()))
        .map(Finding::message)
        .findFirst()
        .orElse(null);
  }
}
