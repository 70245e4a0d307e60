package dev.portolan.source;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as a reader sees it, as far as a word is concerned: `ghp\_x`, `AKIA&#81;`, `sk-**ab**c`
/// or a token with an invisible hyphen in it are whole words on the page, so they must be whole
/// where secrets are looked for.
final class SeenText {

  private static final Map<String, Character> NAMED =
      Map.of(
          "amp", '&', "lowbar", '_', "hyphen", '-', "dash", '-', "period", '.', "sol", '/', "colon",
          ':', "equals", '=', "plus", '+', "commat", '@');

  /// What takes up no space in a word, each with a bounded look ahead.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u00AD\\u180E\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]|&shy;|\\*\\*|~~|<!--[^<>]{0,200}+>|</?+(?:b|code|em|font|i|kbd|mark|s|small|span|strong|sub|sup|u|wbr)\\b[^<>\\n"
              + "]{0,80}+>");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7}+)|#[xX]([0-9A-Fa-f]{1,6}+)|([a-z]{3,6}+));");

  private static final String SIGNS = "\u00AD\u180E\u2060\u2061\u2062\u2063\u2064\uFEFF";
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final String text;

  /// For each character, where it starts in the source.
  private final int[] starts;

  /// For each character, where it ends in the source.
  private final int[] ends;

  private SeenText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static SeenText of(String source) {
    return new Reader(source).read();
  }

  /// The text without what is not seen.
  String text() {
    return text;
  }

  /// Whether anything of the source is not seen as it is written.
  boolean differsFrom(String source) {
    return text.length() != source.length();
  }

  /// The same stretch of the source.
  SecretSpan inSource(SecretSpan span) {
    return span.start() == span.end()
        ? span
        : new SecretSpan(starts[span.start()], ends[span.end() - 1], span.rule(), span.what());
  }

  private static final class Reader {

    private final String source;
    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;

    Reader(String source) {
      this.source = source;
      this.text = new StringBuilder(source.length());
      this.starts = new int[source.length()];
      this.ends = new int[source.length()];
    }

    SeenText read() {
      Matcher unseen = UNSEEN.matcher(source);
      Matcher reference = REFERENCE.matcher(source);
      char[] chars = source.toCharArray();
      int at = 0;
      while (at < chars.length) {
        int end = at;
        while (end < chars.length && isPlain(chars[end])) {
          end++;
        }
        takeAll(chars, at, end);
        at = end < chars.length ? sign(end, unseen, reference) : end;
      }
      return new SeenText(
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
    }

    private static boolean isPlain(char c) {
      if (c < 0x80) {
        return c != '*' && c != '\\' && c != '&' && c != '~' && c != '<';
      }
      boolean usual = c < '\u00AD' || (c > '\u2064' && c < '\uFEFF');
      return usual || (SIGNS.indexOf(c) < 0 && (c < '\u200B' || c > '\u200F'));
    }

    /// Reads what starts at a sign; returns where it ends.
    private int sign(int at, Matcher unseen, Matcher reference) {
      char c = source.charAt(at);
      if (c == '\\' && at + 1 < source.length() && ESCAPABLE.indexOf(source.charAt(at + 1)) >= 0) {
        return take(at, at + 2, source.charAt(at + 1));
      }
      if (unseen.region(at, source.length()).lookingAt()) {
        return unseen.end();
      }
      if (c == '&' && reference.region(at, source.length()).lookingAt()) {
        int meant = meant(reference);
        if (meant > 0) {
          return UNSEEN.matcher(Character.toString(meant)).matches()
              ? reference.end()
              : take(at, reference.end(), (char) meant);
        }
      }
      return take(at, at + 1, c);
    }

    /// The character that a reference stands for, or 0 where it is none that a token is made of.
    private static int meant(Matcher reference) {
      int meant;
      if (reference.group(1) != null) {
        meant = Integer.parseInt(reference.group(1));
      } else if (reference.group(2) != null) {
        meant = Integer.parseInt(reference.group(2), 16);
      } else {
        meant = NAMED.getOrDefault(reference.group(3), '\0');
      }
      return meant <= Character.MAX_VALUE ? meant : 0;
    }

    private void takeAll(char[] chars, int start, int end) {
      int length = text.length();
      for (int i = start; i < end; i++) {
        starts[length + i - start] = i;
        ends[length + i - start] = i + 1;
      }
      text.append(chars, start, end - start);
    }

    private int take(int start, int end, char seen) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(seen);
      return end;
    }
  }
}
