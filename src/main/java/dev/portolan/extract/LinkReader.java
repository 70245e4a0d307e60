package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Block.Item;
import dev.portolan.model.Block.ItemList;
import dev.portolan.model.Document;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.ReferenceFact;
import dev.portolan.model.Link;
import dev.portolan.model.Urls;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads links: the further sources that a document names, and the other projects whose documents
/// it points at.
final class LinkReader {

  private static final Pattern LINK =
      Pattern.compile("(?<!!)\\[([^\\]]+)]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)");
  private static final Pattern BARE_URL = Pattern.compile("https?://[^\\s)>，。、]+");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*+:|/|#");
  private static final Pattern BEHIND_PATH = Pattern.compile("[#?]");
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(md|markdown)$");

  private final Placeholder placeholder;

  LinkReader(Placeholder placeholder) {
    this.placeholder = placeholder;
  }

  /// The items of lists under a heading about references.
  void readReferences(ItemList list, Place place, Reading reading) {
    if (place.isTopic("references")) {
      boolean own = place.heading().filter(heading -> heading.is("references")).isPresent();
      list.items().forEach(item -> readReference(item, own, reading));
    }
  }

  /// Links to documents of other projects, but those of further sources and of callers.
  void readDependencies(Document document, List<PlacedSection> sections, Reading reading) {
    Home home = Home.of(document);
    for (Link link : document.links()) {
      if (!link.image()) {
        project(link.target(), home)
            .filter(_ -> !isElsewhere(link, sections))
            .map(target -> new DependencyFact(target, Evidence.LINK, at(link, reading)))
            .ifPresent(reading.dependencies::add);
      }
    }
  }

  /// @param own whether the list stands right under the heading; deeper down, only links count
  private void readReference(Item item, boolean own, Reading reading) {
    Location location = reading.at(item.line(), item.column());
    Matcher link = LINK.matcher(item.markdown());
    Matcher bare = BARE_URL.matcher(item.text());
    String title = Plain.line(item.text());
    String url = null;
    if (link.find()) {
      title = link.group(1).replace("`", "");
      url = link.group(2);
    } else if (bare.find()) {
      url = bare.group();
      String words = Plain.line(item.text().replace(url, "")).replaceFirst("[\\s:：（(-]+$", "");
      title = words.isEmpty() ? url : words;
    }
    boolean unfilled =
        placeholder.inName(title) || (url != null && placeholder.isWhole(decoded(url)));
    boolean hasOwnItems = item.blocks().stream().anyMatch(Block.ItemList.class::isInstance);
    boolean titled = url != null || (own && !hasOwnItems);
    if (!title.isEmpty() && !unfilled && titled) {
      reading.references.add(new ReferenceFact(title, url, location));
    }
  }

  private static Location at(Link link, Reading reading) {
    return reading.at(link.line(), link.column());
  }

  /// Whether the link stands among the references, or among those who use the project.
  private static boolean isElsewhere(Link link, List<PlacedSection> sections) {
    for (PlacedSection section : sections.reversed()) {
      if (section.section().line() <= link.line()) {
        return section.place().isTopic("references") || section.place().innermostIs("callers");
      }
    }
    return false;
  }

  /// Where the document that links stands.
  ///
  /// @param project its own
  /// @param folder the names of the folders it lies in
  /// @param depth how many of them are above the project's own folder or file; -1 where none is
  private record Home(String project, List<String> folder, int depth) {

    static Home of(Document document) {
      String project = document.source().project();
      List<String> path = List.of(document.source().path().split("/"));
      return new Home(project, path.subList(0, path.size() - 1), depthOf(project, path));
    }

    private static int depthOf(String project, List<String> path) {
      for (int i = 0; i < path.size(); i++) {
        if (slug(path.get(i)).equals(project)) {
          return i;
        }
      }
      return -1;
    }
  }

  /// The slug of the other project whose document a relative link leads to.
  private static Optional<String> project(String target, Home home) {
    if (target.startsWith("#") || ELSEWHERE.matcher(target).lookingAt()) {
      return Optional.empty();
    }
    String path = decoded(BEHIND_PATH.split(target, 2)[0]);
    if (!isDocument(path)) {
      return Optional.empty();
    }
    Deque<String> there = new ArrayDeque<>(home.folder());
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (there.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.equals(".")) {
        there.addLast(part);
      }
    }
    int depth = home.depth();
    List<String> parts = List.copyOf(there);
    boolean inside =
        depth >= 0
            && parts.size() > depth
            && parts.subList(0, depth).equals(home.folder().subList(0, depth));
    return inside
        ? Optional.of(slug(parts.get(depth))).filter(project -> !project.equals(home.project()))
        : Optional.empty();
  }

  private static boolean isDocument(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return Stream.of(".md", ".markdown", "/").anyMatch(lower::endsWith);
  }

  private static String slug(String name) {
    return Urls.slug(EXTENSION.matcher(name).replaceFirst(""));
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
