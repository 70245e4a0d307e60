package dev.portolan.format;

import dev.portolan.model.Block;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which lines belong to which section. With a heading goes what leads to it: the rule that parts
/// it from the section before, an anchor, a comment. How a document ends (a rule, and a line below
/// it that says when it was last changed) belongs to no section.
final class Extents {

  private static final Pattern ANCHOR = Pattern.compile("\\s*+<a\\s[^<>]*+>\\s*+(?:</a>)?+\\s*+");
  private static final Pattern COMMENT = Pattern.compile("\\s*+<!--(?:(?!-->).)*+-->\\s*+");
  private static final int LONGEST_END = 3;

  private final Lines lines;
  private final Set<Integer> rules;
  private final TreeMap<Integer, Integer> starts = new TreeMap<>();
  private final int end;

  Extents(Lines lines, NormalDocument normal) {
    this.lines = lines;
    List<Section> sections = normal.document().sections();
    this.rules =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(block -> block instanceof Block.Other other && other.text().isEmpty())
            .map(Block::line)
            .collect(Collectors.toSet());
    for (Section section : sections) {
      int line = section.line();
      starts.put(line, section.level() == 0 ? line : start(line));
    }
    this.end = end(sections.isEmpty() ? lines.count() : sections.getLast().line());
  }

  /// The first line that belongs to a section.
  int first() {
    return starts.isEmpty() ? end : starts.firstEntry().getValue();
  }

  /// The first line that belongs to a section, what leads to it included.
  int start(Section section) {
    return starts.getOrDefault(section.line(), section.line());
  }

  /// The line after a section's last one, those under it left out.
  int end(Section section) {
    Map.Entry<Integer, Integer> next = starts.higherEntry(section.line());
    return next == null ? end : next.getValue();
  }

  /// The line after the last one of a section and all under it.
  int end(Node node) {
    return node.children().stream().mapToInt(this::end).reduce(end(node.section()), Math::max);
  }

  /// The line after the last section.
  int end() {
    return end;
  }

  /// Whether a rule parts a section from the one before.
  boolean isParted(Section section) {
    return rules.stream().anyMatch(rule -> rule >= start(section) && rule < section.line());
  }

  private int start(int heading) {
    int start = heading;
    while (start > 1 && leads(start - 1, heading)) {
      start--;
    }
    return start;
  }

  /// Whether a line belongs to the heading below it; all lines between are known to. A comment may
  /// also be the last word of the section before: only one that stands apart from it leads on.
  private boolean leads(int line, int heading) {
    if (lines.isBlank(line) || rules.contains(line) || ANCHOR.matcher(lines.text(line)).matches()) {
      return true;
    }
    boolean near = line + 1 == heading || !lines.isBlank(line + 1);
    boolean apart = line == 1 || lines.isBlank(line - 1);
    return near && apart && COMMENT.matcher(lines.text(line)).matches();
  }

  private int end(int lastHeading) {
    int filled = lines.filled();
    int line = filled;
    while (line > lastHeading && filled - line < LONGEST_END && !rules.contains(line)) {
      line--;
    }
    if (line <= lastHeading || !rules.contains(line)) {
      return filled + 1;
    }
    while (lines.isBlank(line - 1) || rules.contains(line - 1)) {
      line--;
    }
    return line;
  }
}
