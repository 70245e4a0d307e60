package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Passwords that stand where only their place tells what they are: in commands (`commands.tsv`),
/// in Go's data sources (`name:password@tcp(host)`), in the signatures of addresses.
final class CommandPasswords {

  private static final Words WHAT =
      new Words("命令或连接串里的密码", "a password in a command or a data source");

  private static final List<Place> PLACES =
      Stream.concat(
              Data.rows("commands.tsv").stream().map(Place::command),
              Stream.of(
                  source("@tcp("),
                  source("@unix("),
                  new Place(
                      "ignature=",
                      Pattern.compile(
                          "[?&][\\w-]{0,20}[Ss]ignature=(?<password>[\\w%+/=.~-]{16,400})")),
                  new Place("sig=", Pattern.compile("[?&]sig=(?<password>[\\w%+/=.~-]{16,400})"))))
          .toList();

  private static final Keywords SIGNS = new Keywords(PLACES.stream().map(Place::sign).toList());

  private CommandPasswords() {}

  /// @param sign what must be there for the pattern to match: most documents have none of it
  private record Place(String sign, Pattern pattern) {

    static Place command(String[] columns) {
      return new Place(
          columns[0],
          Pattern.compile(
              "\\b(?:"
                  + columns[1]
                  + ")\\b[^\\n|]{0,200}?"
                  + columns[2]
                  + "(?<password>[^\\s'\"|`]{3,80})"));
    }

    void find(String text, List<SecretSpan> spans) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (isPassword(matcher.group("password"))) {
          int start = matcher.start("password");
          int end = matcher.end("password");
          spans.add(new SecretSpan(start, end, Rule.POSSIBLE_SECRET, WHAT));
        }
      }
    }
  }

  private static Place source(String sign) {
    return new Place(
        sign,
        Pattern.compile(
            "(?<![\\w.-])[\\w.-]{1,60}:(?<password>[^\\s:@|`\"']{3,80})" + Pattern.quote(sign)));
  }

  private static boolean isPassword(String value) {
    return WeakPasswords.contains(value) || !Randomness.isPlaceholder(value);
  }

  static void find(String text, List<SecretSpan> spans) {
    SIGNS.in(text).stream().forEach(sign -> PLACES.get(sign).find(text, spans));
  }
}
