package dev.portolan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Spells out several names that a document writes as one: `DB_HOST/PORT`, `DB_{HOST,PORT}`,
/// `SHARD_[0-2]`, `NODE_1 ~ NODE_3`.
final class AbbreviatedNames {

  /// More names than these are a pattern, not a list.
  private static final int MOST = 64;

  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern SLASHED = Pattern.compile("[A-Za-z0-9_/]+");

  private static final Pattern BRACED =
      Pattern.compile("(\\w*)\\{(\\w+(?:\\s*[,，|/]\\s*\\w+)+)}(\\w*)");

  private static final Pattern NUMBERED =
      Pattern.compile("(\\w*)[\\[{](\\d{1,3})(?:-|\\.\\.|~)(\\d{1,3})[\\]}](\\w*)");

  private static final Pattern FROM_TO =
      Pattern.compile("([A-Za-z]\\w*?)(\\d{1,3})\\s*(?:~|～|-|–|—|\\.{2,3}|至|到)\\s*\\1?(\\d{1,3})");

  private AbbreviatedNames() {}

  /// The names; the piece itself where it is no abbreviation.
  static List<String> of(String piece) {
    if (WORD.matcher(piece).matches()) {
      return List.of(piece);
    }
    Matcher braced = BRACED.matcher(piece);
    if (braced.matches()) {
      return List.of(braced.group(2).split("\\s*[,，|/]\\s*")).stream()
          .map(part -> braced.group(1) + part + braced.group(3))
          .toList();
    }
    Matcher numbered = NUMBERED.matcher(piece);
    if (numbered.matches()) {
      return counted(
          piece, numbered.group(1), numbered.group(2), numbered.group(3), numbered.group(4));
    }
    Matcher range = FROM_TO.matcher(piece);
    if (range.matches()) {
      return counted(piece, range.group(1), range.group(2), range.group(3), "");
    }
    return slashed(piece);
  }

  private static List<String> counted(
      String piece, String before, String from, String to, String behind) {
    int first = Integer.parseInt(from);
    int last = Integer.parseInt(to);
    return first <= last && last - first < MOST
        ? IntStream.rangeClosed(first, last).mapToObj(i -> before + i + behind).toList()
        : List.of(piece);
  }

  /// `DB_HOST/PORT` is short for `DB_HOST` and `DB_PORT`.
  private static List<String> slashed(String piece) {
    String[] parts = piece.split("/");
    if (parts.length < 2 || !SLASHED.matcher(piece).matches()) {
      return List.of(piece);
    }
    String first = parts[0];
    int stem = first.lastIndexOf('_') + 1;
    List<String> names = new ArrayList<>(List.of(first));
    for (int i = 1; i < parts.length; i++) {
      boolean whole = parts[i].indexOf('_') > 0 || stem == 0;
      names.add(
          whole
              ? parts[i]
              : first.substring(0, stem)
                  + (parts[i].startsWith("_") ? parts[i].substring(1) : parts[i]));
    }
    return names;
  }
}
