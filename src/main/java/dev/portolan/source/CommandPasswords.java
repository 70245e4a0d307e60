package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Passwords that stand where only their place tells what they are: in commands (`commands.tsv`),
/// in Go's data sources (`name:password@tcp(host)`), in the signatures of addresses, behind the
/// name of an account.
final class CommandPasswords {

  private static final Words WHAT =
      new Words("命令、连接串或账号后面的密码", "a password in a command, a data source or behind an account");

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
                  new Place("sig=", Pattern.compile("[?&]sig=(?<password>[\\w%+/=.~-]{16,400})")),
                  account("账号"),
                  account("帐号"),
                  account("账户"),
                  account("帳號"),
                  account("用户"),
                  account("用戶"),
                  account("アカウント")))
          .toList();

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
  }

  private static Place source(String sign) {
    return new Place(
        sign,
        Pattern.compile(
            "(?<![\\w.-])[\\w.-]{1,60}:(?<password>[^\\s:@|`\"']{3,80})" + Pattern.quote(sign)));
  }

  /// `默认账号 admin / password`. A digit tells a password from the name of another account.
  private static Place account(String word) {
    return new Place(
        word,
        Pattern.compile(
            word
                + "名?[为是:：]?[ \\t`]{0,3}[\\w.@-]{1,40}[ \\t`]{0,3}/[ \\t`]{0,3}"
                + "(?<password>(?=[^\\s\\d]{0,40}\\d)(?=[^\\sA-Za-z]{0,40}[A-Za-z])"
                + "[\\w!@#$%^&*+=.~-]{6,80}|\\d{6,20})"));
  }

  private static boolean isPassword(String value) {
    return WeakPasswords.contains(value) || !Randomness.isPlaceholder(value);
  }

  static void find(String text, List<SecretSpan> spans) {
    for (Place place : PLACES) {
      if (text.contains(place.sign)) {
        Matcher matcher = place.pattern.matcher(text);
        while (matcher.find()) {
          if (isPassword(matcher.group("password"))) {
            spans.add(
                new SecretSpan(
                    matcher.start("password"),
                    matcher.end("password"),
                    Rule.POSSIBLE_SECRET,
                    WHAT));
          }
        }
      }
    }
  }
}
