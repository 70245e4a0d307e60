package dev.portolan.link;

import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Facts.PortRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds numbers that mean a port: `:8080` behind a host, `端口 8080`, `8080 端口`, further ones of the
/// same list, and those that a row of a table states as facts.
final class PortMentions {

  private static final String JOINTS = " :：=为是(（#\u00a0";
  private static final String LIST_JOINTS = " ,，、/和与&";
  private static final String RANGE_JOINTS = "-~–—～";
  private static final int LONGEST_JOINT = 3;

  private final Map<PortRange, Entity> ports = new HashMap<>();
  private final List<String> words;

  /// @param words that stand beside a port number
  PortMentions(List<Port> known, List<String> words) {
    for (Port port : known) {
      String style = port.conflict() ? "ref ref-port bad" : "ref ref-port";
      ports.put(port.port(), new Entity(port.url(), style));
    }
    this.words = List.copyOf(words);
  }

  /// Every port there is, and what its number leads to.
  Map<PortRange, Entity> known() {
    return Collections.unmodifiableMap(ports);
  }

  /// The port that the number at `start` means, or null.
  ///
  /// @param from where the text begins
  /// @param limit where it ends
  /// @param facts the ports that the row around states
  /// @param previous where the port before in the same text ends, or -1
  @Nullable Mention at(
      String text, int from, int start, int limit, Set<PortRange> facts, int previous) {
    PortRange port = null;
    int end = number(text, start, limit);
    if (end - start < 2 || end - start > 5) {
      return null;
    }
    int first = Integer.parseInt(text.substring(start, end));
    int second =
        end + 1 < limit && RANGE_JOINTS.indexOf(text.charAt(end)) >= 0
            ? number(text, end + 1, limit)
            : end;
    if (second > end + 1 && second - end < 7) {
      int last = Integer.parseInt(text.substring(end + 1, second));
      port = last >= first ? new PortRange(first, last) : null;
      end = second;
    } else {
      port = PortRange.of(first);
    }
    Entity entity = port == null ? null : ports.get(port);
    boolean means =
        entity != null
            && endsNumber(text, end, limit)
            && (facts.contains(port)
                || isBehindHost(text, from, start, end)
                || isBehindWord(text, from, start)
                || isBeforeWord(text, end, limit)
                || isNextInList(text, previous, start));
    return entity != null && means ? new Mention(entity, end) : null;
  }

  private static int number(String text, int start, int limit) {
    int end = start;
    while (end < limit && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsNumber(String text, int end, int limit) {
    return end == limit || (Letters.endsIdentifier(text, end) && text.charAt(end) != '%');
  }

  /// `host:8080`, `127.0.0.1:8080`, a bare `:8080`; not the minutes of `10:30`.
  private static boolean isBehindHost(String text, int from, int start, int end) {
    if (start == from || text.charAt(start - 1) != ':') {
      return false;
    }
    char before = start - 1 == from ? ' ' : text.charAt(start - 2);
    return before < 128 && before != ':' && (end - start > 3 || !Letters.isDigit(before));
  }

  private boolean isBehindWord(String text, int from, int start) {
    int end = start;
    while (end > from && start - end < LONGEST_JOINT && JOINTS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (String word : words) {
      int begin = end - word.length();
      if (begin >= from
          && text.regionMatches(true, begin, word, 0, word.length())
          && (word.charAt(0) > 127 || begin == from || Letters.beginsIdentifier(text, begin))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBeforeWord(String text, int end, int limit) {
    int begin = end < limit && text.charAt(end) == ' ' ? end + 1 : end;
    for (String word : words) {
      int after = begin + word.length();
      if (after <= limit
          && text.regionMatches(true, begin, word, 0, word.length())
          && (word.charAt(0) > 127 || (begin > end && Letters.endsIdentifier(text, after)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNextInList(String text, int previous, int start) {
    if (previous < 0 || start - previous > LONGEST_JOINT || start == previous) {
      return false;
    }
    return text.substring(previous, start).chars().allMatch(c -> LIST_JOINTS.indexOf(c) >= 0);
  }
}
