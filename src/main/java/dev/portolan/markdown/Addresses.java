package dev.portolan.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which addresses a page may lead to. The only place that does: the writer asks it for
/// every link and image, and the sanitiser asks it again.
final class Addresses {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:");

  /// A file name such as `架构:设计.md`; a browser must not take its start for a scheme.
  private static final Pattern COLON_FIRST = Pattern.compile("[^/?#:]*+:");

  private static final Pattern WEB = Pattern.compile("(?i)https?+://[^/?#]");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:");
  private static final String ENCODED = " \"<>`{}|^";

  private Addresses() {}

  /// The address as it may stand in a page, or null where a browser could take it for a program or
  /// for another host than it seems.
  ///
  /// @param written the address, unescaped
  static @Nullable String admit(String written) {
    String address = written.strip();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (Character.isISOControl(c) || c == '\\' || c == '\uFFFD') {
        return null;
      }
    }
    if (address.startsWith("//")) {
      return null;
    }
    if (isWeb(address) || isMail(address)) {
      return encoded(address);
    }
    if (SCHEME.matcher(address).lookingAt()) {
      return null;
    }
    return COLON_FIRST.matcher(address).lookingAt() ? "./" + encoded(address) : encoded(address);
  }

  /// Whether an address leads out of the portal to another host.
  static boolean isWeb(String address) {
    return WEB.matcher(address).lookingAt();
  }

  private static boolean isMail(String address) {
    return MAIL.matcher(address).lookingAt();
  }

  private static String encoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (ENCODED.indexOf(c) >= 0) {
        encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else if (!Characters.reorders(c)) {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
