package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Passwords that commands take without a name: `curl -u name:password`, `mysql -ppassword`, and
/// those of Go's data sources, `name:password@tcp(host)`.
final class CommandPasswords {

  private static final Words WHAT = new Words("命令里的密码", "a password in a command");

  /// What must be there for any of the patterns to match: most documents have none of it.
  private static final List<String> SIGNS = List.of("curl ", "mysql", "@tcp(", "@unix(");

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "\\bcurl\\b[^\\n"
                  + "|]{0,200}?\\s(?:-u|--user)["
                  + " =]?['\"]?[\\w.@-]{1,60}:(?<password>[^\\s'\"|`]{3,80})"),
          Pattern.compile(
              "\\bmysql(?:dump|admin)?\\b[^\\n|]{0,200}?\\s-p(?<password>[^\\s'\"|`]{3,80})"),
          Pattern.compile(
              "(?<![\\w.-])[\\w.-]{1,60}:(?<password>[^\\s:@|`\"']{3,80})@(?:tcp|unix)\\("));

  private CommandPasswords() {}

  static void find(String text, List<SecretSpan> spans) {
    if (SIGNS.stream().noneMatch(text::contains)) {
      return;
    }
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (!Randomness.isPlaceholder(matcher.group("password"))) {
          spans.add(
              new SecretSpan(
                  matcher.start("password"), matcher.end("password"), Rule.POSSIBLE_SECRET, WHAT));
        }
      }
    }
  }
}
