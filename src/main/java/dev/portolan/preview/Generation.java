package dev.portolan.preview;

import dev.portolan.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole portal as one build made it.
///
/// @param resources its files by path, such as `ports/8080/index.html`, all but those of the index
/// @param index its search index
/// @param findingsByPage what is wrong, by the path of the page that shows the document; findings
///   in documents that became no page stand under [#NO_PAGE]
/// @param reading how much of the site it shows
record Generation(
    SortedMap<String, Resource> resources,
    SearchIndex index,
    Map<String, List<Finding>> findingsByPage,
    Reading reading) {

  /// A portal that shows the whole site.
  Generation(
      SortedMap<String, Resource> resources,
      SearchIndex index,
      Map<String, List<Finding>> findingsByPage) {
    this(resources, index, findingsByPage, Reading.WHOLE);
  }

  /// Before there is any.
  static final Generation NONE = new Generation(new TreeMap<>(), SearchIndex.NONE, Map.of());

  static final String NO_PAGE = "";

  private static final String INDEX = "index.html";
  private static final String INDEX_FOLDER = "search/";

  /// The path of the file that answers an address: a folder is answered by its `index.html`.
  ///
  /// @param address decoded, starts with `/`
  static String path(String address) {
    String path = address.substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
  }

  /// The file of a path, or null. Names that start with a dot are no part of any portal.
  @Nullable Resource find(String path) {
    if (path.startsWith(".") || path.contains("/.")) {
      return null;
    }
    Resource resource = resources.get(path);
    return resource != null || !path.startsWith(INDEX_FOLDER) ? resource : index.find(path);
  }

  /// Whether a file may be there that [#find] does not find yet: the page of a document that is not
  /// read, or part of an index that is not made.
  boolean isExpected(String path) {
    return !reading.isWhole() || (path.startsWith(INDEX_FOLDER) && index.isInTheMaking());
  }

  /// Whether a path that has no file would have one if it ended with `/`.
  boolean isFolder(String path) {
    return find(path + "/" + INDEX) != null;
  }

  /// What is wrong in the document behind a page. Where there is no page, what may be the reason
  /// why.
  List<Finding> findingsOf(String path) {
    return findingsByPage.getOrDefault(find(path) == null ? NO_PAGE : path, List.of());
  }

  /// Everything that is wrong in the site, in no order.
  Stream<Finding> findings() {
    return findingsByPage.values().stream().flatMap(List::stream);
  }

  /// How many files show something else than those of another generation, new and removed ones
  /// included.
  int changesSince(Generation other) {
    long changed =
        resources.entrySet().stream()
            .filter(entry -> !entry.getValue().shows(other.resources.get(entry.getKey())))
            .count();
    long removed =
        other.resources.keySet().stream().filter(path -> !resources.containsKey(path)).count();
    return Math.toIntExact(changed + removed);
  }
}
