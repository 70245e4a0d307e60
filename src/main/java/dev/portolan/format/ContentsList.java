package dev.portolan.format;

import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a document's table of contents anew, as deep as it was: every entry a link that works
/// where code is hosted. A document without one gets none.
final class ContentsList {

  private static final Set<String> FRAMES = Set.of(NormalDocument.TITLE, NormalDocument.GUIDE);
  private static final Pattern ITEM = Pattern.compile("[ \\t]*+(?:[-*+]|\\d{1,9}+[.)])[ \\t].*+");
  private static final Pattern NESTED = Pattern.compile("(?:[ ]{2,}+|\\t).*+");
  private static final Pattern LINKED = Pattern.compile("[\\[<]");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]*?)\\d*]");
  private static final String ANCHOR_PREFIX = "d-";
  private static final String NO_ANCHOR = "d-";

  private final Lines lines;
  private final Set<String> placeholders;
  private final List<String> entries = new ArrayList<>();

  private ContentsList(Lines lines, Set<String> placeholders) {
    this.lines = lines;
    this.placeholders = placeholders;
  }

  /// The lines with the list made anew.
  ///
  /// @param placeholders of the template: a section whose title still holds one is not listed
  static Lines rebuilt(Lines lines, NormalDocument normal, Set<String> placeholders) {
    Section contents = contents(normal.outline());
    if (contents == null) {
      return lines;
    }
    int from = contents.line() + 1;
    int end = new Extents(lines, normal).end(contents);
    while (from < end && !ITEM.matcher(lines.text(from)).matches()) {
      from++;
    }
    int to = from;
    int last = from - 1;
    boolean nested = false;
    while (to < end && (lines.isBlank(to) || ITEM.matcher(lines.text(to)).matches())) {
      last = lines.isBlank(to) ? last : to;
      nested |= !lines.isBlank(to) && NESTED.matcher(lines.text(to)).matches();
      to++;
    }
    if (last < from || anotherList(lines, to, end)) {
      return lines;
    }
    ContentsList list = new ContentsList(lines, placeholders);
    list.write(normal.outline(), nested);
    return list.entries.isEmpty() ? lines : lines.with(from, last, list.entries);
  }

  /// Whether a line is one of a list, as every entry is.
  static boolean isEntry(String line) {
    return ITEM.matcher(line).matches();
  }

  private static boolean anotherList(Lines lines, int from, int end) {
    for (int line = from; line < end; line++) {
      if (ITEM.matcher(lines.text(line)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Section contents(List<Node> nodes) {
    for (Node node : nodes) {
      Section found = node.isContents() ? node.section() : contents(node.children());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void write(List<Node> outline, boolean nested) {
    List<Node> chapters = outline.stream().filter(this::isListed).toList();
    boolean counted = countsOn(chapters);
    for (int i = 0; i < chapters.size(); i++) {
      Node chapter = chapters.get(i);
      String marker = counted ? i + 1 + ". " : "- ";
      entries.add(marker + link(chapter.section(), counted));
      if (nested) {
        chapter.children().stream()
            .filter(this::isListed)
            .forEach(
                child ->
                    entries.add(" ".repeat(marker.length()) + "- " + link(child.section(), false)));
      }
    }
  }

  /// Whether a section stands in the list.
  private boolean isListed(Node node) {
    boolean frame = node.role() != null && FRAMES.contains(node.role());
    return !frame
        && !node.isContents()
        && node.section().level() > 0
        && BRACKETED
            .matcher(node.section().title())
            .results()
            .noneMatch(found -> placeholders.contains(found.group(1)));
  }

  /// Whether a numbered list shows the numbers that the chapters have; one without a number may
  /// stand anywhere in it.
  private static boolean countsOn(List<Node> chapters) {
    for (int i = 0; i < chapters.size(); i++) {
      String number = chapters.get(i).section().number();
      if (!number.isEmpty() && !number.equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private String link(Section section, boolean withoutNumber) {
    HeadingLine heading = HeadingLine.of(lines, section.line(), section.level());
    String number = section.number();
    String text;
    if (heading == null || LINKED.matcher(heading.shown()).find()) {
      text = numbered(withoutNumber ? "" : number, escaped(section.title()));
    } else {
      text = withoutNumber ? heading.numbered(number, "", "").shown() : heading.shown();
    }
    return section.anchor().equals(NO_ANCHOR)
        ? text
        : "[%s](#%s)".formatted(text, section.anchor().substring(ANCHOR_PREFIX.length()));
  }

  private static String numbered(String number, String title) {
    String dot = number.contains(".") || number.isEmpty() ? "" : ".";
    return (number + dot + " " + title).strip();
  }

  private static String escaped(String title) {
    return title.replaceAll("([\\\\\\[\\]*<`])", "\\\\$1");
  }
}
