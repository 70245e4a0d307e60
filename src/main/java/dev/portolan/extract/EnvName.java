package dev.portolan.extract;

import dev.portolan.model.Block.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of an environment variable, as a document writes it.
///
/// @param name the name itself
/// @param value what stands behind a `=`, or null
record EnvName(String name, @Nullable String value) {

  private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9]*(?:_+[A-Z0-9]+)*_?");
  private static final Pattern CHOICE = Pattern.compile("[A-Z0-9_][\\[{][^\\]}]+[\\]}]");
  private static final Pattern AND = Pattern.compile("\\s+(/|\\+|&|or|and|或|和|及)\\s+");
  private static final Pattern ANY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /// All variables that begin or end alike: `MYSQL_*`. A star right behind a word is a footnote.
  private static final Pattern FAMILY =
      Pattern.compile("[A-Z][A-Z0-9_]*_\\*(?:_[A-Z0-9_]+)?|\\*_[A-Z0-9_]+");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)}?");
  private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z_]\\w*)\\s*=\\s*(.*)");

  private static final Pattern SECRET =
      Pattern.compile(
          "(^|_)(PASSWORD|PASSWD|PASS|PWD|SECRETS?|TOKENS?|KEYS?|APIKEY|CREDENTIALS?|PRIVATE|SALT|SIGNATURE)(_|$)"
              + "|(PASSWORD|SECRET|TOKEN|APIKEY|ACCESSKEY|SECRETKEY)$",
          Pattern.CASE_INSENSITIVE);

  /// Words that make of such a name something about the secret, or something for all to see.
  private static final Pattern HARMLESS =
      Pattern.compile(
          "PUBLIC_KEY|PUBLISHABLE|EXPIR|(^|_)(MAX|MIN|NUM|TOTAL)_(\\w+_)?TOKENS?(_|$)"
              + "|(^|_)(CACHE|ROUTING|PARTITION|SHARDING|SHARD|SORT|PRIMARY|FOREIGN|LOCK|OBJECT|IDEMPOTENCY|DEDUP)_KEYS?$"
              + "|(^|_)(TTL|LENGTH|LEN|SIZE|LIFETIME|TIMEOUT|HEADER|PREFIX|ALGORITHM"
              + "|LIMIT|COUNT|ROUNDS|PATH|FILE|URL|URI|ID|NAME|TYPE|SERIALIZER|DESERIALIZER|CONVERTER|PATTERN|TEMPLATE|FORMAT|SEPARATOR|ENABLED?|DAYS|HOURS|MINUTES|SECONDS)$",
          Pattern.CASE_INSENSITIVE);

  /// Whether a text is a name in capitals, the way variables are written.
  static boolean isUpper(String text) {
    String bare = text.strip();
    return bare.length() > 1 && isCapital(bare.charAt(0)) && UPPER.matcher(bare).matches();
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /// Whether a text is a name in capitals of more than one word, which hardly anything but a
  /// variable is.
  static boolean isUnmistakable(String text) {
    return isUpper(text) && text.strip().indexOf('_') > 0;
  }

  /// Whether the name says that the value is a secret.
  static boolean isSecret(String name) {
    return SECRET.matcher(name).find() && !HARMLESS.matcher(name).find();
  }

  /// The variables that a cell names; empty where it names none that can be told apart.
  ///
  /// @param text the cell's text, without what is no name
  static List<EnvName> read(Cell cell, String text) {
    List<EnvName> names = readAll(cell.codes());
    return names.isEmpty() ? readAll(pieces(text)) : names;
  }

  /// The variables that a text consists of, one or several: `KEY_A / KEY_B`, `DB_HOST/PORT`.
  static List<EnvName> list(String text) {
    EnvName name = parse(text);
    return name == null ? readAll(pieces(text)) : List.of(name);
  }

  /// The variable that a text consists of, or null.
  static @Nullable EnvName parse(String text) {
    String family = text.strip().replace("`", "").replace("\\", "");
    if (FAMILY.matcher(family).matches()) {
      return new EnvName(family, null);
    }
    String bare = Plain.name(text).replace("`", "").replace("\\_", "_");
    Matcher reference = REFERENCE.matcher(bare);
    if (reference.matches()) {
      bare = reference.group(1);
    }
    Matcher assigned = ASSIGNED.matcher(bare);
    if (assigned.matches()) {
      return new EnvName(assigned.group(1), assigned.group(2).strip());
    }
    return ANY.matcher(bare).matches() ? new EnvName(bare, null) : null;
  }

  private static List<EnvName> readAll(List<String> pieces) {
    List<EnvName> names = new ArrayList<>();
    for (String piece : pieces) {
      String whole =
          piece.startsWith("_") && !names.isEmpty() ? stem(names.getLast().name()) + piece : piece;
      for (String spelled : AbbreviatedNames.of(whole)) {
        EnvName name = parse(spelled);
        if (name == null) {
          return List.of();
        }
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> pieces(String text) {
    String spaced = AND.matcher(Plain.halfWidth(text)).replaceAll(",");
    return Plain.split(spaced, ",，、;\n").stream()
        .map(piece -> CHOICE.matcher(piece).find() ? piece : Plain.withoutLastBracket(piece))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /// What comes before the last word of a name: `REDIS` of `REDIS_HOST`.
  private static String stem(String name) {
    int end = name.lastIndexOf('_');
    return end > 0 ? name.substring(0, end) : name;
  }
}
