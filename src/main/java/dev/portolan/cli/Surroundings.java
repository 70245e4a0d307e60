package dev.portolan.cli;

import dev.portolan.cache.Cache;
import dev.portolan.finding.Language;
import dev.portolan.report.Style;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a command finds around it.
///
/// @param home the folder that holds Portolan's own `themes`
/// @param folder the folder the command was started in, absolute
/// @param variables the environment
/// @param clock tells the day
/// @param out where results go
/// @param err where everything said to people goes
/// @param outIsTerminal whether a person reads `out`
/// @param errIsTerminal whether a person reads `err`
record Surroundings(
    Path home,
    Path folder,
    Map<String, String> variables,
    Clock clock,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /// The language of the terminal, by the first of the locale variables that is set (POSIX, 8.2).
  Language language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> variables.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("zh"))
        .map(_ -> Language.ZH)
        .orElse(Language.EN);
  }

  /// What earlier runs have made, where the system keeps such things (XDG Base Directory
  /// Specification); nothing where it says no place.
  Cache cache() {
    String home = variables.getOrDefault("HOME", "");
    String caches =
        variables.getOrDefault("XDG_CACHE_HOME", home.isEmpty() ? "" : home + "/.cache");
    Path folder = folder(caches);
    return folder == null ? Cache.NONE : Cache.in(folder.resolve("portolan"), clock);
  }

  /// A folder named in the environment; a path that is not absolute is to be ignored.
  private static @Nullable Path folder(String written) {
    try {
      Path path = Path.of(written);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /// The style of what is written to a stream (https://no-color.org).
  Style style(boolean isTerminal) {
    boolean plain =
        !isTerminal
            || !variables.getOrDefault("NO_COLOR", "").isEmpty()
            || variables.getOrDefault("TERM", "").equals("dumb");
    return plain ? Style.PLAIN : Style.COLOUR;
  }
}
