package dev.portolan.format;

import dev.portolan.model.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the template writes between a number and a title: `. ` in `1. 架构概述`, a space in `1.1 架构风格`.
final class NumberMarks {

  private static final Pattern MARK = Pattern.compile("[.．、:：)）]?[ \\t]*");

  private final Map<String, String> byRole = new HashMap<>();

  NumberMarks(Template template) {
    template.walk(
        section -> {
          if (!section.number().isEmpty()) {
            byRole.put(section.id(), written(section.number(), template.source()));
          }
        });
  }

  private static String written(String number, String source) {
    Pattern heading =
        Pattern.compile("(?m)^#{1,6}[ \\t]+" + Pattern.quote(number) + "(" + MARK + ")(?=\\D)");
    Matcher found = heading.matcher(source);
    return found.find() && !found.group(1).isEmpty() ? found.group(1) : usual(number);
  }

  /// What stands behind a number.
  ///
  /// @param role of the section, or null for one of the author's own
  String behind(@Nullable String role, String number) {
    return role == null ? usual(number) : byRole.getOrDefault(role, usual(number));
  }

  private static String usual(String number) {
    return number.contains(".") ? " " : ". ";
  }
}
