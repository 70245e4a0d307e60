package dev.portolan.export;

import dev.portolan.model.Catalog;
import dev.portolan.model.Facts.EnvFact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The environment of a project as a file to copy and fill in: each variable once, in the order of
/// its document, with what it is for above it. Secrets have no value; what need not be set is
/// commented out.
final class EnvExample {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern PLAIN =
      Pattern.compile("[\\w./:@,+=?&%*-]*", Pattern.UNICODE_CHARACTER_CLASS);

  private EnvExample() {}

  /// Where it is in the portal.
  static String url(Catalog.Project project) {
    return project.url() + "env.example";
  }

  static String of(Catalog.Project project) {
    Map<String, EnvFact> first = new LinkedHashMap<>();
    project.facts().env().stream()
        .filter(fact -> NAME.matcher(fact.name()).matches() && !fact.deprecated())
        .forEach(fact -> first.putIfAbsent(fact.name(), fact));
    return first.values().stream()
        .map(EnvExample::entry)
        .collect(Collectors.joining("\n", "# " + line(project.title()) + "\n\n", ""));
  }

  private static String entry(EnvFact fact) {
    String about =
        Stream.of(fact.description(), fact.component(), fact.location().toString())
            .map(text -> text == null ? "" : line(text))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    boolean optional = Boolean.FALSE.equals(fact.required());
    return "# " + about + "\n" + (optional ? "# " : "") + fact.name() + "=" + value(fact) + "\n";
  }

  private static String value(EnvFact fact) {
    String value = stated(fact.defaultValue()) ? fact.defaultValue() : fact.example();
    if (fact.secret() || value == null) {
      return "";
    }
    String line = line(value);
    return PLAIN.matcher(line).matches()
        ? line
        : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
  }

  private static boolean stated(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
