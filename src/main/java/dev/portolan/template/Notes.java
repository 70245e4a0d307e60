package dev.portolan.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the comments after a heading of a template say. A comment that begins with `portolan` is
/// meant for Portolan or for those who keep the template; any other is for the author.
///
/// @param settings of the comments for Portolan: `id=ports required aliases=端口|Ports` gives `id`,
///   `aliases` and an empty `required`
/// @param guidance what the author is told, or empty
record Notes(Map<String, String> settings, String guidance) {

  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final Pattern OURS = Pattern.compile("\\s*portolan\\b(:?)");
  private static final Pattern OUR_COMMENT =
      Pattern.compile("<!--\\s*portolan\\b.*?-->\\n?", Pattern.DOTALL);
  private static final Pattern BETWEEN_SETTINGS =
      Pattern.compile("\\s+(?=(?:id|aliases|metadata|placeholders)=|required\\b|repeated\\b)");

  static Notes of(String text) {
    Map<String, String> settings = new HashMap<>();
    List<String> guidance = new ArrayList<>();
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      Matcher ours = OURS.matcher(comment.group(1));
      if (!ours.lookingAt()) {
        guidance.add(comment.group(1).strip());
      } else if (!ours.group(1).isEmpty()) {
        read(comment.group(1).substring(ours.end()), settings);
      }
    }
    return new Notes(settings, String.join("\n", guidance));
  }

  /// The text without the comments that are not for authors.
  static String removedFrom(String text) {
    return OUR_COMMENT.matcher(text).replaceAll("").stripLeading();
  }

  boolean has(String setting) {
    return settings.containsKey(setting);
  }

  String id() {
    return settings.getOrDefault("id", "");
  }

  /// The values of a setting, which stand between upright bars.
  List<String> values(String setting) {
    List<String> values = new ArrayList<>();
    for (String value : settings.getOrDefault(setting, "").split("\\|")) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }

  private static void read(String text, Map<String, String> settings) {
    for (String setting : BETWEEN_SETTINGS.split(text.strip())) {
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals);
      settings.put(name.strip(), equals < 0 ? "" : setting.substring(equals + 1).strip());
    }
  }
}
