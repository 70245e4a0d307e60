package dev.portolan.source;

import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.List;

/// Passwords inside addresses: `redis://:hunter2@cache:6379`.
final class AddressPasswords {

  private static final Words WHAT = new Words("地址里的密码", "a password in an address");
  private static final String ENDS = "/\"'`|<>()[]{},;，；。、";
  private static final int LONGEST = 400;

  private AddressPasswords() {}

  static void find(String text, List<SecretSpan> spans) {
    for (int hit = text.indexOf("://"); hit >= 0; hit = text.indexOf("://", hit + 3)) {
      int start = hit + 3;
      int end = authorityEnd(text, start);
      String authority = text.substring(start, end);
      int at = start + authority.lastIndexOf('@');
      int colon = start + authority.indexOf(':');
      if (at <= start || colon < start || colon >= at) {
        continue;
      }
      String user = text.substring(start, colon);
      String password = text.substring(colon + 1, at);
      if (password.length() >= 3
          && !password.equalsIgnoreCase(user)
          && (WeakPasswords.contains(password) || !Randomness.isPlaceholder(password))) {
        spans.add(new SecretSpan(colon + 1, at, Rule.POSSIBLE_SECRET, WHAT));
      }
    }
  }

  /// A hand-written password may hold `?` and `#`, which would end a proper address.
  private static int authorityEnd(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + LONGEST);
    while (end < limit && text.charAt(end) > ' ' && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
