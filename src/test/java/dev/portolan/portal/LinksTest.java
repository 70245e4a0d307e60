package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A crawler over every page of the portal: each internal address leads to a file, and each
/// fragment to an element of it.
class LinksTest {

  private static final Pattern ADDRESS =
      Pattern.compile("<(\\w+)\\b[^>]*?\\s(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  private final BuiltPortal portal = BuiltPortal.OWN;
  private final Map<Path, Set<String>> ids = new HashMap<>();

  @Test
  void every_internal_link_and_anchor_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Path page : portal.pages()) {
      Matcher address = ADDRESS.matcher(Files.readString(page));
      while (address.find()) {
        String target = unescape(address.group(2));
        if (isExternal(target)) {
          continue;
        }
        checked++;
        if (!leadsSomewhere(page, target)) {
          broken.add(portal.path(page) + " → " + target);
        }
      }
    }
    assertThat(checked).as("links seen by the crawler").isGreaterThan(1_000);
    assertThat(broken).isEmpty();
  }

  @Test
  void no_id_stands_twice_in_a_page() throws IOException {
    List<String> doubles = new ArrayList<>();
    for (Path page : portal.pages()) {
      Set<String> seen = new HashSet<>();
      Matcher id = ID.matcher(Files.readString(page));
      while (id.find()) {
        if (!seen.add(id.group(1))) {
          doubles.add(portal.path(page) + " #" + id.group(1));
        }
      }
    }
    assertThat(doubles).isEmpty();
  }

  @Test
  void no_address_is_absolute_so_the_portal_works_under_any_path() throws IOException {
    List<String> absolute = new ArrayList<>();
    for (Path page : portal.pages()) {
      Matcher address = ADDRESS.matcher(Files.readString(page));
      while (address.find()) {
        if (address.group(2).startsWith("/")) {
          absolute.add(portal.path(page) + " → " + address.group(2));
        }
      }
    }
    assertThat(absolute).isEmpty();
  }

  private boolean leadsSomewhere(Path page, String target) throws IOException {
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : decode(target.substring(hash + 1));
    String path = hash < 0 ? target : target.substring(0, hash);
    int query = path.indexOf('?');
    path = decode(query < 0 ? path : path.substring(0, query));
    Path file = path.isEmpty() ? page : page.getParent().resolve(path).normalize();
    if (!Files.isRegularFile(file) || !file.startsWith(portal.folder())) {
      return false;
    }
    return fragment.isEmpty() || idsOf(file).contains(fragment);
  }

  private Set<String> idsOf(Path file) throws IOException {
    Set<String> known = ids.get(file);
    if (known == null) {
      known = new HashSet<>();
      Matcher id = ID.matcher(Files.readString(file));
      while (id.find()) {
        known.add(unescape(id.group(1)));
      }
      ids.put(file, known);
    }
    return known;
  }

  private static boolean isExternal(String target) {
    return target.matches("(?i)(https?|mailto):.*");
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String unescape(String attribute) {
    Matcher code = Pattern.compile("&#(x?)([0-9a-fA-F]+);").matcher(attribute);
    return code.replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Character.toString(
                        Integer.parseInt(match.group(2), match.group(1).isEmpty() ? 10 : 16))))
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
