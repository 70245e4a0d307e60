package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a heading says once its number and decoration are taken apart.
///
/// @param number the author's number without the marks around it, or empty
/// @param title the rest, or everything where nothing would be left
/// @param slugText what the heading's anchor is made of
/// @param names anchors the author named with `{#name}`
record HeadingText(String number, String title, String slugText, List<String> names) {

  private static final String HAN_NUMBER = "[一二三四五六七八九十百〇零两]{1,5}+";
  private static final Pattern NAMED =
      Pattern.compile("\\{#([^\\s{}]{1,100}+)[^{}]{0,100}+\\}\\s*+$");

  /// Ways to number a heading, the most telling first; group 1 is the number.
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("(\\d{1,3}+(?:[.．]\\d{1,3}+)++)[.．、:：)）]?+(?=\\s|\\P{ASCII})\\s*+"),
          Pattern.compile("(\\d{1,3}+)[.．、)）](?!\\d)\\s*+"),
          Pattern.compile("(\\d{1,2}+)\\uFE0F?+\\u20E3\\s*+"),
          Pattern.compile("(\\d{1,2}+)\\s++(?=[\\p{L}])"),
          Pattern.compile("(§\\s?+\\d{1,3}+(?:\\.\\d{1,3}+)*+)[.、:：]?+\\s*+"),
          Pattern.compile("([（(](?:\\d{1,3}+|" + HAN_NUMBER + ")[)）])[.、:：]?+\\s*+"),
          Pattern.compile("(第\\s?+(?:\\d{1,3}+|" + HAN_NUMBER + ")\\s?+[章节節篇编編条條回])[.、:：，]?+\\s*+"),
          Pattern.compile("(" + HAN_NUMBER + ")[、.．，：:]\\s*+"),
          Pattern.compile(
              "((?:附录|附錄|付録|Appendix)\\s?+[A-Z0-9一二三四五六七八九十])(?![A-Za-z0-9])[.．、:：)）-]?+\\s*+"),
          Pattern.compile("((?:Chapter|Section|Part)\\s\\d{1,3}+(?:\\.\\d{1,3}+)*+)[.、:：-]?+\\s*+"),
          Pattern.compile("([A-Z])(?:[、．]|[.)）](?=\\s|\\P{ASCII}))\\s*+"),
          Pattern.compile("([IVX]{1,5}+)\\.\\s++"));

  static HeadingText of(String text) {
    List<String> names = new ArrayList<>();
    String plain = text.replace('\n', ' ').strip();
    Matcher named = NAMED.matcher(plain);
    if (named.find()) {
      names.add(named.group(1));
      plain = plain.substring(0, named.start()).strip();
    }
    String undecorated = withoutDecoration(plain);
    for (Pattern pattern : NUMBERS) {
      Matcher number = pattern.matcher(undecorated);
      if (number.lookingAt() && number.end() < undecorated.length()) {
        String title = withoutDecoration(undecorated.substring(number.end()));
        return new HeadingText(number.group(1), title, plain, names);
      }
    }
    return new HeadingText("", undecorated, plain, names);
  }

  /// The text without pictographs at its ends; all of it where nothing else is there.
  private static String withoutDecoration(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isDecoration(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && isDecoration(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return start == end ? text : text.substring(start, end);
  }

  private static boolean isDecoration(int c) {
    return Character.isWhitespace(c)
        || c == 0xFE0F
        || c == 0x200D
        || c == 0x200B
        || c == 0xFEFF
        || Character.getType(c) == Character.OTHER_SYMBOL
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }
}
