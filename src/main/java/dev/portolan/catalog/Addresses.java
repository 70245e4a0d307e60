package dev.portolan.catalog;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives each of many things an address of its own. Case does not count, because some file systems
/// do not tell it.
final class Addresses {

  private final Set<String> taken = new HashSet<>();

  /// `wanted`, with `-2`, `-3` … at its end where others have it already.
  String claim(String wanted) {
    String address = wanted;
    for (int n = 2; !taken.add(address.toLowerCase(Locale.ROOT)); n++) {
      address = wanted + "-" + n;
    }
    return address;
  }
}
