package dev.portolan.link;

import dev.portolan.finding.Nearest;
import dev.portolan.model.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the file that a broken link probably meant: one of that name elsewhere, else one of nearly
/// that name in the same folder.
final class FileNames {

  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byFolder = new HashMap<>();

  FileNames(Stream<String> paths) {
    paths
        .sorted()
        .forEach(
            path -> {
              add(byName, name(path).toLowerCase(Locale.ROOT), path);
              add(byFolder, SitePath.folder(path), path);
            });
  }

  private static void add(Map<String, List<String>> index, String key, String path) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(path);
  }

  /// The path of the file nearest to a path that does not exist.
  Optional<String> nearest(String path) {
    List<String> sameName = byName.getOrDefault(name(path).toLowerCase(Locale.ROOT), List.of());
    if (sameName.size() == 1) {
      return Optional.of(sameName.getFirst());
    }
    return Nearest.to(path, sameName).or(() -> beside(path));
  }

  /// The file of nearly that name in the same folder. Long paths are near to each other by what
  /// they have in common; the name alone tells.
  private Optional<String> beside(String path) {
    String folder = SitePath.folder(path);
    List<String> names =
        byFolder.getOrDefault(folder, List.of()).stream()
            .map(FileNames::name)
            .map(FileNames::withoutEnding)
            .toList();
    return Nearest.to(withoutEnding(name(path)), names)
        .flatMap(
            near ->
                byFolder.getOrDefault(folder, List.of()).stream()
                    .filter(other -> withoutEnding(name(other)).equals(near))
                    .findFirst());
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
