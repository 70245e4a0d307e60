package dev.portolan.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells a value that someone's machine rolled from one that a person wrote down to be replaced.
final class Randomness {

  private static final int SHORTEST = 8;

  /// Fewer characters than this are no password that anyone would set.
  private static final int SHORTEST_CHOSEN = 6;

  private static final int LONGEST = 512;

  /// Shannon entropy, in bits per character, above which eight or more characters are no word.
  private static final double RANDOM = 2.75;

  private static final Pattern STANDS_FOR_SOMETHING =
      Pattern.compile(
          "(?i)^your[_-]|[_-]here$|^[$%{<\\[(*]|^[.~]*/[\\w.-]+/|^https?:|^\\w{1,40}\\(|\\$\\{|\\{\\{|\\.\\.\\.|…|•|\\*\\*");

  private static final Pattern UNMISTAKABLE =
      Pattern.compile("(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)[\\w!@#$%^&*+=]{8,128}[)\\].]{0,2}");

  private static final Pattern DATED = Pattern.compile("[A-Za-z]+[@#$%^*!]\\d{3,8}[!@#$%^*]+");

  private static final String WORDS = "(?:[A-Z][a-z]{2,}+|[a-z]{3,}+|[A-Z]{1,5}+)++";

  private static final Pattern WORDS_WITH_NUMBER =
      Pattern.compile(WORDS + "v?\\d{1,4}+(?:" + WORDS + "\\d{0,4}+)?");

  private static final Pattern CODE_PATH = Pattern.compile("[A-Za-z_]\\w*+(?:[.][A-Za-z_]\\w*+)++");

  /// What a sample value says of itself, however well it would do as a password.
  private static final Pattern TO_BE_REPLACED =
      Pattern.compile(
          "(?i)your|change|replace|example|sample|dummy|placeholder|insert|enter|_here");

  /// Words that sample values are made of.
  private static final List<String> FILLERS =
      List.of(
          "example",
          "placeholder",
          "changeme",
          "change",
          "replace",
          "password",
          "passwd",
          "passw0rd",
          "pass",
          "pwd",
          "secret",
          "token",
          "credential",
          "default",
          "sample",
          "dummy",
          "fake",
          "test",
          "demo",
          "admin",
          "root",
          "user",
          "guest",
          "your",
          "private",
          "public",
          "access",
          "master",
          "encryption",
          "signing",
          "mysql",
          "postgres",
          "redis",
          "mongo",
          "rabbitmq",
          "rabbit",
          "minio",
          "nacos",
          "elastic",
          "kafka",
          "local",
          "host",
          "prod",
          "value",
          "string",
          "random",
          "service",
          "server",
          "client",
          "super",
          "strong",
          "secure",
          "hello",
          "world",
          "qwerty",
          "letmein",
          "welcome",
          "insert",
          "enter",
          "here",
          "this",
          "with",
          "base64",
          "sha256",
          "hs256",
          "rs256",
          "uuid",
          "auth",
          "jwt",
          "aes",
          "rsa",
          "ecdsa",
          "api",
          "app",
          "key",
          "and",
          "the",
          "dev",
          "my",
          "me",
          "db",
          "to",
          "in",
          "is",
          "id",
          "xx",
          "abc",
          "xyz");

  private Randomness() {}

  /// Whether a value that stands where a secret belongs may be one.
  static boolean looksRandom(String value) {
    return value.length() >= SHORTEST && mayBePassword(value) && bitsPerCharacter(value) >= RANDOM;
  }

  /// Whether a value is no word of any language: eight or more capitals, small letters and digits.
  static boolean isUnmistakable(String value) {
    return UNMISTAKABLE.matcher(value).matches() && looksRandom(value);
  }

  /// Whether a value is a word and a number behind it, as a product and its version or the second
  /// of two accounts are called: `PostgreSQL14`, `bob2024`.
  static boolean isWordsWithNumber(String value) {
    return WORDS_WITH_NUMBER.matcher(value).matches();
  }

  /// Whether a value that is called a password may be one, however easily it is guessed.
  static boolean mayBePassword(String value) {
    if (value.length() < SHORTEST_CHOSEN || value.length() > LONGEST) {
      return false;
    }
    boolean letter = false;
    boolean digit = false;
    boolean other = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        return false; // Prose: nobody's generator makes Chinese passwords.
      }
      letter |= Character.isLetter(c);
      digit |= Character.isDigit(c);
      other |= "!@#$%^&*+=/?~".indexOf(c) >= 0;
    }
    return letter
        && (digit || other)
        && (isChosen(value) || !isWords(value))
        && !isPlaceholder(value);
  }

  /// Whether someone made the value so that it passes as a password: capitals, small letters,
  /// digits and a sign, as in `Root@123456`, or a year and a sign more, as in `redis@2023!`.
  private static boolean isChosen(String value) {
    return DATED.matcher(value).matches()
        || (value.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
            && value.chars().anyMatch(c -> c >= 'a' && c <= 'z')
            && value.chars().anyMatch(c -> c >= '0' && c <= '9')
            && value.chars().anyMatch(c -> "!@#$%^&*".indexOf(c) >= 0));
  }

  /// Whether a value only stands for one: a variable, a blank, a word such as `changeme` or a
  /// default, which is a weak password where a name says so.
  static boolean isPlaceholder(String value) {
    if (value.length() > LONGEST) {
      return false;
    }
    return STANDS_FOR_SOMETHING.matcher(value).find()
        || CODE_PATH.matcher(value).matches()
        || value.chars().distinct().count() <= 2
        || (isChosen(value)
            ? TO_BE_REPLACED.matcher(value).find()
            : withoutFillers(value).length() <= 2);
  }

  /// Whether a token says of itself that it is only an example.
  static boolean saysExample(String token) {
    return token.toLowerCase(Locale.ROOT).contains("example");
  }

  /// Words and small numbers joined by hyphens and the like: `order-service-v2`, `2024-06-01`.
  private static boolean isWords(String value) {
    return Arrays.stream(value.split("[-_./:+=?&@#]+"))
        .allMatch(
            part ->
                part.matches("[A-Za-z]?[a-z]*|[A-Z]+|v?\\d{1,5}|[A-Za-z][a-z]+\\d{1,2}[a-z]{0,2}"));
  }

  private static String withoutFillers(String value) {
    String rest = value.toLowerCase(Locale.ROOT);
    for (String filler : FILLERS) {
      rest = rest.replace(filler, " ");
    }
    return rest.replaceAll("[^a-z]", "");
  }

  /// Shannon entropy of a value's characters.
  static double bitsPerCharacter(String value) {
    int[] counts = new int[128];
    for (int i = 0; i < value.length(); i++) {
      counts[value.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / value.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
