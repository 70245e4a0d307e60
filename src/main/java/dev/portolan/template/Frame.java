package dev.portolan.template;

import dev.portolan.model.Block;
import dev.portolan.model.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template shows beside its sections: the metadata lines, and the texts that an author has
/// to replace.
final class Frame {

  private static final Pattern FIELD = Pattern.compile("([^:：\\n]{1,20})[:：]\\s*(.*)");
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]\\n]+/[^\\[\\]\\n]+)]");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<![\\w!^\\]])\\[([^\\[\\]\\n]{1,60})](?![(\\[:])");

  private Frame() {}

  /// The label of each metadata field, by the field's key.
  static SequencedMap<String, String> metadata(List<Section> sections, List<String> keys) {
    SequencedMap<String, String> metadata = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(metadataText(sections));
    for (String key : keys) {
      if (field.find()) {
        metadata.put(key, field.group(1).strip());
      }
    }
    return metadata;
  }

  /// The values between which the metadata lets an author choose: `[草稿/评审中/已发布]`.
  static Set<String> statuses(List<Section> sections) {
    Matcher choice = CHOICE.matcher(metadataText(sections));
    return choice.find()
        ? new LinkedHashSet<>(List.of(choice.group(1).split("/")))
        : new LinkedHashSet<>();
  }

  /// What stands in brackets anywhere in the text and is no link, without numbers at the end.
  static Set<String> placeholders(String text) {
    Set<String> placeholders = new LinkedHashSet<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      placeholders.add(placeholder.group(1).replaceFirst("\\d+$", "").strip());
    }
    return placeholders;
  }

  private static String metadataText(List<Section> sections) {
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Quote quote
            && !quote.blocks().isEmpty()
            && quote.blocks().getFirst() instanceof Block.Paragraph paragraph) {
          return paragraph.text();
        }
      }
    }
    return "";
  }
}
