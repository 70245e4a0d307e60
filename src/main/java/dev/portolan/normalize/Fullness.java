package dev.portolan.normalize;

import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.State;
import dev.portolan.model.Section;
import dev.portolan.model.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Judges how far each section of the template is filled in. What still reads as the template wrote
/// it is not content, and neither are the headers of tables. A section in which more lines wait for
/// an author than have been written is still a form.
///
/// Templates of others bring examples that are no placeholders. Authors replace the title of a form
/// first: as long as it waits for a name, a chapter in which a placeholder is left counts as the
/// form's, examples and all.
final class Fullness {

  /// The line between the header of a table and its rows.
  private static final Pattern DELIMITERS =
      Pattern.compile("[\\s>]*+\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)*+\\|?\\s*+");

  private final Schema schema;
  private final Set<String> templateLines;

  Fullness(Schema schema, Template template) {
    this.schema = schema;
    this.templateLines =
        template.source().lines().map(Fullness::bare).collect(Collectors.toUnmodifiableSet());
  }

  /// @param lines of the document
  /// @param placeholders left in it
  List<Coverage> coverage(
      List<Item> chapters, List<SourceLines> lines, List<Placeholder> placeholders) {
    Map<Slot, List<Item>> filled = new HashMap<>();
    NavigableSet<Integer> starts = new TreeSet<>();
    for (Item chapter : chapters) {
      chapter.walk(
          item -> {
            starts.add(item.section().line());
            if (item.slot() != null) {
              filled.computeIfAbsent(item.slot(), _ -> new ArrayList<>()).add(item);
            }
          });
    }
    Content content = new Content(lines, starts, unfilled(placeholders));
    Set<Item> forms = forms(chapters, content);
    List<Coverage> coverage = new ArrayList<>();
    for (Slot slot : schema.slots()) {
      List<Item> items = filled.getOrDefault(slot, List.of());
      coverage.add(
          new Coverage(
              slot.id(),
              slot.section().number(),
              slot.section().title(),
              inForm(items, forms, content, state(slot, items, filled, content)),
              items.isEmpty() ? null : items.getFirst().section().anchor()));
    }
    return coverage;
  }

  /// The share of required sections that are filled in; a section half filled counts half.
  double completeness(List<Coverage> coverage) {
    int required = 0;
    double filled = 0;
    for (int i = 0; i < coverage.size(); i++) {
      if (schema.slots().get(i).section().required()) {
        required++;
        filled +=
            switch (coverage.get(i).state()) {
              case FULL -> 1;
              case PARTIAL -> 0.5;
              case EMPTY, MISSING, NOT_APPLICABLE -> 0;
            };
      }
    }
    return required == 0 ? 1 : Math.round(1000 * filled / required) / 1000.0;
  }

  private State state(Slot slot, List<Item> items, Map<Slot, List<Item>> filled, Content content) {
    if (items.isEmpty()) {
      return slot.section().required() ? State.MISSING : State.NOT_APPLICABLE;
    }
    int written = items.stream().mapToInt(content::written).sum();
    int waiting = items.stream().mapToInt(content::waiting).sum();
    if (written == 0 || waiting > written) {
      return State.EMPTY;
    }
    boolean lacking =
        schema.slots().stream()
            .anyMatch(
                child ->
                    child.section().required() && child.isIn(slot) && !filled.containsKey(child));
    return lacking || waiting > 0 ? State.PARTIAL : State.FULL;
  }

  /// The chapters that nobody has begun to fill in.
  private static Set<Item> forms(List<Item> chapters, Content content) {
    boolean named =
        chapters.stream()
            .filter(chapter -> NormalDocument.TITLE.equals(chapter.frame()))
            .noneMatch(content::isHeadingWaiting);
    return named
        ? Set.of()
        : chapters.stream()
            .filter(chapter -> chapter.frame() == null && content.waiting(chapter) > 0)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The state of a section whose chapter may be an untouched form.
  private static State inForm(List<Item> items, Set<Item> forms, Content content, State state) {
    if (items.stream().noneMatch(item -> item.isWithin(forms))) {
      return state;
    }
    boolean waits = items.stream().anyMatch(item -> content.waiting(item) > 0);
    return waits || state == State.EMPTY ? State.EMPTY : State.PARTIAL;
  }

  /// A line without its alignment and decoration, which a formatter may have changed.
  private static String bare(String line) {
    char[] bare = line.toCharArray();
    int length = 0;
    for (int i = 0; i < bare.length; i++) {
      char c = bare[i];
      if (Character.isHighSurrogate(c) && i + 1 < bare.length) {
        if (Character.isLetterOrDigit(Character.toCodePoint(c, bare[i + 1]))) {
          bare[length++] = c;
          bare[length++] = bare[i + 1];
        }
        i++;
      } else if (isLetterOrDigit(c)) {
        bare[length++] = c;
      }
    }
    return new String(bare, 0, length);
  }

  /// The same as Unicode says, and soonest of what nearly all text is made of.
  private static boolean isLetterOrDigit(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return (c >= '\u4E00' && c <= '\u9FFF') || Character.isLetterOrDigit(c);
  }

  private static Set<Integer> unfilled(List<Placeholder> placeholders) {
    Set<Integer> unfilled = new HashSet<>();
    placeholders.forEach(placeholder -> unfilled.add(placeholder.line()));
    return unfilled;
  }

  /// What stands under headings.
  private final class Content {

    private final List<SourceLines> lines;
    private final NavigableSet<Integer> starts;
    private final Set<Integer> unfilled;

    /// The lines that an author wrote, by number: a line is asked for once for each section around
    /// it.
    private final BitSet written = new BitSet();

    Content(List<SourceLines> lines, NavigableSet<Integer> starts, Set<Integer> unfilled) {
      this.lines = lines;
      this.starts = starts;
      this.unfilled = unfilled;
      IntStream.rangeClosed(1, lines.size()).filter(this::isContent).forEach(written::set);
    }

    /// How many lines an author wrote in the section and below it.
    int written(Item item) {
      int end = lastLine(item) + 1;
      int start = Math.min(firstLine(item), end);
      return written.get(start, end).cardinality()
          + item.children().stream().mapToInt(this::written).sum();
    }

    /// How many lines of the section and below it still hold a placeholder.
    int waiting(Item item) {
      long own =
          IntStream.rangeClosed(item.section().line(), lastLine(item))
              .filter(unfilled::contains)
              .count();
      return (int) own + item.children().stream().mapToInt(this::waiting).sum();
    }

    boolean isHeadingWaiting(Item item) {
      return unfilled.contains(item.section().line());
    }

    private int firstLine(Item item) {
      Section section = item.section();
      return section.level() == 0 ? section.line() : section.line() + 1;
    }

    private int lastLine(Item item) {
      Integer next = starts.higher(item.section().line());
      return next == null ? lines.size() : next - 1;
    }

    private boolean isContent(int number) {
      String line = lines.get(number - 1).text();
      if (line.isEmpty() || unfilled.contains(number)) {
        return false;
      }
      String text = bare(line);
      return !text.isEmpty() && !templateLines.contains(text) && !isTableHeader(number);
    }

    private boolean isTableHeader(int number) {
      return number < lines.size()
          && lines.get(number - 1).text().indexOf('|') >= 0
          && DELIMITERS.matcher(lines.get(number).text()).matches();
    }
  }
}
