package dev.portolan.format;

import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gives every heading its number. The template's sections have the template's. A section of the
/// author's own that is numbered keeps its number where it fits and nobody else has it, else it
/// gets the next one that the template does not use; one without a number stays without.
final class Numbering {

  private static final Pattern LETTER = Pattern.compile("[A-Z]");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*+");
  private static final Pattern BELOW = Pattern.compile("\\d[\\d.]*\\.(\\d+)");

  private final Map<String, TemplateSection> sections = new HashMap<>();
  private final Set<String> chapters = new HashSet<>();
  private final NumberMarks marks;

  Numbering(Template template) {
    template.walk(section -> sections.put(section.id(), section));
    template.chapters().forEach(chapter -> chapters.add(chapter.number()));
    this.marks = new NumberMarks(template);
  }

  /// Puts the headings that get another number into `texts`, by their line.
  void number(Lines lines, NormalDocument normal, Map<Integer, String> texts) {
    number(normal.outline(), "", chapters, new Writing(lines, texts));
  }

  /// Where headings are read from, and where they are written to.
  private record Writing(Lines lines, Map<Integer, String> texts) {

    void write(Section section, String number, String mark) {
      HeadingLine heading = HeadingLine.of(lines, section.line(), section.level());
      if (heading == null) {
        return;
      }
      HeadingLine numbered = heading.numbered(section.number(), number, mark);
      if (!numbered.equals(heading)) {
        texts.put(section.line(), numbered.text());
        if (heading.underlined()) {
          texts.put(section.line() + 1, "");
        }
      }
    }
  }

  /// @param reserved the numbers that the template has here, used or not
  private void number(List<Node> siblings, String parent, Set<String> reserved, Writing writing) {
    Set<String> taken = new HashSet<>();
    siblings.stream().filter(this::isTemplates).forEach(node -> taken.add(node.number()));
    taken.remove("");
    boolean counted = !taken.isEmpty();
    for (Node node : siblings) {
      String number = node.number();
      if (isTemplates(node)) {
        writing.write(node.section(), number, marks.behind(node.role(), number));
      } else if (node.role() == null) {
        number = moved(node.section().number(), parent);
        number = counted ? free(number, parent, taken, reserved) : number;
        taken.add(number);
        if (!number.equals(node.section().number())) {
          writing.write(node.section(), number, marks.behind(null, number));
        }
      }
      number(node.children(), number, reserved(node), writing);
    }
  }

  private boolean isTemplates(Node node) {
    return section(node) != null;
  }

  private @Nullable TemplateSection section(Node node) {
    return node.role() == null ? null : sections.get(node.role());
  }

  private Set<String> reserved(Node node) {
    TemplateSection section = section(node);
    Set<String> reserved = new HashSet<>();
    if (section != null && section.children().stream().noneMatch(TemplateSection::repeated)) {
      section.children().forEach(child -> reserved.add(child.number()));
    }
    return reserved;
  }

  /// The number of a section in the place of its parent: `5.2` under `3` is `3.2`.
  private static String moved(String written, String parent) {
    Matcher last = BELOW.matcher(written);
    boolean below = last.matches() && dots(written) == dots(parent) + 1;
    return below && NUMBER.matcher(parent).matches() ? parent + "." + last.group(1) : written;
  }

  private static long dots(String number) {
    return number.chars().filter(c -> c == '.').count();
  }

  /// The number itself if it fits among its siblings, else the next that nobody has.
  private static String free(
      String number, String parent, Set<String> taken, Set<String> reserved) {
    boolean letters = taken.stream().allMatch(other -> LETTER.matcher(other).matches());
    String prefix = parent.isEmpty() ? "" : parent + ".";
    boolean fits =
        letters
            ? LETTER.matcher(number).matches()
            : number.matches(Pattern.quote(prefix) + "\\d{1,3}");
    if (number.isEmpty() || (fits && !taken.contains(number))) {
      return number;
    }
    Set<String> used = new HashSet<>(taken);
    used.addAll(reserved);
    return IntStream.rangeClosed(1, used.size() + 1)
        .mapToObj(n -> letters ? String.valueOf((char) ('A' + n - 1)) : prefix + n)
        .filter(next -> !used.contains(next))
        .findFirst()
        .orElse(number);
  }
}
