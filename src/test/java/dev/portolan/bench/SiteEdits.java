package dev.portolan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Edits the documents of a generated site, each time so that the page shows something that stood
/// nowhere before.
final class SiteEdits {

  private static final Pattern PARAGRAPH =
      Pattern.compile("(?m)^(?:【\\d+ 次改动】)?(?=[^\\s#>|*\\-`\\d【])");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w-]+) \\| \\d+ \\| HTTP \\|");
  private static final Pattern MARK = Pattern.compile("【(\\d+) 次改动】");
  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 12_000;

  private final Path site;
  private int made;

  SiteEdits(Path site) {
    this.site = site;
  }

  /// A change to come.
  ///
  /// @param fact whether it moves a fact: the port of a service, which the catalog, the pages of
  ///   ports and services and the findings of others follow; else a paragraph says something else
  /// @param seen the words by which it is seen
  record Edit(boolean fact, String seen) {}

  Path document(int index) {
    return site.resolve("content").resolve(SiteGenerator.slug(index)).resolve("architecture.md");
  }

  /// The address of a document's page.
  static String page(int index) {
    return "projects/" + SiteGenerator.slug(index) + "/";
  }

  /// The next change: prose and facts in turn.
  Edit next() {
    made++;
    boolean fact = made % 2 == 0;
    return new Edit(fact, fact ? String.valueOf(FIRST_PORT + made % PORTS) : "【" + made + " 次改动】");
  }

  /// Makes a change in a document.
  Edit make(int index, Edit edit) throws IOException {
    Path file = document(index);
    String text = Files.readString(file);
    String changed =
        edit.fact()
            ? ROW.matcher(text).replaceFirst("| $1 | " + edit.seen() + " | HTTP |")
            : PARAGRAPH.matcher(text).replaceFirst(Matcher.quoteReplacement(edit.seen()));
    if (changed.equals(text)) {
      throw new IllegalStateException("nothing to change in " + file);
    }
    save(file, changed);
    return edit;
  }

  /// Writes a number into the first and the last paragraph of a document, and looks at its page.
  ///
  /// @return whether the page shows two numbers
  boolean isMixed(LivePreview preview, int number) {
    try {
      Path file = document(1);
      String mark = "【" + number + " 次改动】";
      String bare = MARK.matcher(Files.readString(file)).replaceAll("").stripTrailing();
      save(file, PARAGRAPH.matcher(bare).replaceFirst(mark) + "\n\n" + mark + "\n");
      Thread.sleep(50);
      String page = new String(preview.get(page(1)).body(), StandardCharsets.UTF_8);
      List<String> marks = MARK.matcher(page).results().map(MatchResult::group).distinct().toList();
      return marks.size() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// As careful editors save: another file first, then a rename over it.
  private static void save(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + "~");
    Files.writeString(temporary, text);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
