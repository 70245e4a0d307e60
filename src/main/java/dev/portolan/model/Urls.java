package dev.portolan.model;

import dev.portolan.model.Facts.PortRange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The addresses of the portal. They are a promise to everyone who keeps a link, so they are made
/// here and nowhere else. All are relative to the portal's root and end with `/`, and are *paths*:
/// readable, not percent-encoded. [#href] encodes one for a link.
public final class Urls {

  private static final int LONGEST = 100;
  private static final int LONGEST_BYTES = 240;

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._+-]+");
  private static final Pattern DASHES = Pattern.compile("-{2,}");
  private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private Urls() {}

  /// The page of a project.
  public static String project(String id) {
    return "projects/" + id + "/";
  }

  /// A further page of a project.
  ///
  /// @param path of the file inside the project's folder, such as `decisions/0001-one-module.md`
  public static String projectPage(String project, String path) {
    StringBuilder url = new StringBuilder(project(project));
    for (String part : path.replaceFirst("(?i)\\.(md|markdown)$", "").split("/")) {
      url.append(slug(part)).append('/');
    }
    return url.toString();
  }

  /// The page of a service.
  public static String service(String id) {
    return "services/" + id + "/";
  }

  /// The page of a port or a range.
  public static String port(PortRange port) {
    return "ports/" + port + "/";
  }

  /// The page of an environment variable: its name, case and all, as far as it is safe in a path.
  public static String env(String name) {
    return "env/" + segment(name) + "/";
  }

  /// A name made safe for a path and still readable: Chinese stays Chinese, anything but letters,
  /// digits and `. _ + -` becomes `-`, upper case becomes lower, and names that file systems
  /// reserve get a mark.
  public static String slug(String name) {
    return segment(name.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
  }

  private static String segment(String name) {
    if (isPlainSegment(name)) {
      return RESERVED.matcher(name).matches() ? name + "_" : name;
    }
    String safe = UNSAFE.matcher(Width.half(name)).replaceAll("-");
    String slug = EDGES.matcher(DASHES.matcher(safe).replaceAll("-")).replaceAll("");
    slug = cut(slug);
    if (slug.isEmpty()) {
      return "_";
    }
    return RESERVED.matcher(slug).matches() ? slug + "_" : slug;
  }

  /// The start of a slug, of a length that file systems take as a name; they count bytes, and leave
  /// room for a mark that tells it from another.
  private static String cut(String slug) {
    int bytes = 0;
    int end = 0;
    while (end < slug.length() && end < LONGEST) {
      int c = slug.codePointAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > LONGEST_BYTES) {
        break;
      }
      end += Character.charCount(c);
    }
    return slug.substring(0, end);
  }

  /// Whether a name is safe as it is, as most are.
  private static boolean isPlainSegment(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    char before = '-';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = "._-".indexOf(c) >= 0 && before != '-' && before != '.';
      if (!isAsciiLetterOrDigit(c) && !inner) {
        return false;
      }
      before = c;
    }
    return before != '-' && before != '.';
  }

  /// The same path percent-encoded, as it must stand in a link.
  public static String href(String path) {
    if (isPlain(path)) {
      return path;
    }
    StringBuilder href = new StringBuilder();
    for (String part : path.split("/", -1)) {
      href.append(href.isEmpty() ? "" : "/")
          .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return href.toString();
  }

  /// Whether a path needs no encoding, as most do.
  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!isAsciiLetterOrDigit(c) && "._-/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  /// A link from one page of the portal to another. It names the page's file, because a folder
  /// opens by itself on a web server but not from disk.
  ///
  /// @param from path of the page that holds the link, such as `projects/pay/`
  /// @param to path of the page it leads to, or of a file such as `data/ports.csv`
  public static String link(String from, String to) {
    String file = to.isEmpty() || to.endsWith("/") ? to + "index.html" : to;
    return toRoot(from) + href(file);
  }

  /// A link from one page of the portal to a place in another, or in itself.
  ///
  /// @param fragment the id of the place, not encoded
  public static String link(String from, String to, String fragment) {
    String place = "#" + href(fragment);
    return from.equals(to) ? place : link(from, to) + place;
  }

  /// The way from a page to the portal's root: `../` for each folder of its path, or `./` at the
  /// root.
  public static String toRoot(String page) {
    int folders = 0;
    for (int slash = page.indexOf('/'); slash >= 0; slash = page.indexOf('/', slash + 1)) {
      folders++;
    }
    return folders == 0 ? "./" : "../".repeat(folders);
  }
}
