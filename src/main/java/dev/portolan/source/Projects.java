package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Groups documents into projects, gives each its id, and picks its main document. No two projects
/// get the same id and no two documents the same page.
final class Projects {

  /// The main document is the one nearest the top; there `architecture.md` goes before `README.md`
  /// and that before all others.
  private static final Comparator<ContentFile> MAIN_FIRST =
      Comparator.comparingInt(ContentFile::depth)
          .thenComparingInt(Projects::rank)
          .thenComparing(ContentFile::path);

  private final List<Finding> findings;

  Projects(List<Finding> findings) {
    this.findings = findings;
  }

  /// A document in its place.
  ///
  /// @param project the project's id
  /// @param main whether it is the project's main document
  /// @param file the file
  record Placed(String project, boolean main, ContentFile file) {}

  /// The documents by project id, the main one first, then by path.
  List<Placed> place(List<ContentFile> documents) {
    SortedMap<String, List<ContentFile>> byId = new TreeMap<>();
    byOwner(documents).forEach((owner, files) -> byId.put(freeId(byId, owner, files), files));
    List<Placed> placed = new ArrayList<>();
    byId.forEach((id, files) -> placed.addAll(placeProject(id, files)));
    return placed;
  }

  /// A folder and a file beside it may have the same name: `pay/` and `pay.md` are two projects.
  private static Map<String, List<ContentFile>> byOwner(List<ContentFile> documents) {
    Map<String, List<ContentFile>> byOwner = new LinkedHashMap<>();
    for (ContentFile file : documents) {
      boolean alone = file.path().endsWith("/" + file.inside()) && isAlone(file);
      String key = alone ? file.inside() : file.owner() + "/";
      byOwner.computeIfAbsent(key, _ -> new ArrayList<>()).add(file);
    }
    return byOwner;
  }

  private static boolean isAlone(ContentFile file) {
    return file.inside().startsWith(file.owner() + ".");
  }

  private String freeId(
      Map<String, List<ContentFile>> taken, String owner, List<ContentFile> files) {
    String slug = Urls.slug(files.getFirst().owner());
    String id = slug;
    for (int n = 2; taken.containsKey(id); n++) {
      id = slug + "-" + n;
    }
    List<ContentFile> other = taken.get(slug);
    if (other != null) {
      collision(
          files.getFirst(),
          new Words(
                  "“%s”和“%s”会得到同一个地址 %s；这里改用 %s",
                  "\"%s\" and \"%s\" would get the same address %s; this one gets %s")
              .with(owner, other.getFirst().path(), Urls.project(slug), Urls.project(id)));
    }
    return id;
  }

  private List<Placed> placeProject(String id, List<ContentFile> files) {
    ContentFile main = files.stream().min(MAIN_FIRST).orElseThrow();
    List<Placed> placed = new ArrayList<>(List.of(new Placed(id, true, main)));
    Map<String, ContentFile> pages = new HashMap<>();
    files.stream()
        .filter(file -> !file.equals(main))
        .sorted(Comparator.comparing(ContentFile::path))
        .forEach(
            file -> {
              ContentFile other = pages.putIfAbsent(Urls.projectPage(id, file.inside()), file);
              if (other == null) {
                placed.add(new Placed(id, false, file));
              } else {
                collision(
                    file,
                    new Words(
                            "与“%s”会得到同一个地址；本文件没有发布",
                            "would get the same address as \"%s\"; this file is not published")
                        .with(other.path()));
              }
            });
    return placed;
  }

  private void collision(ContentFile file, Words words) {
    findings.add(
        Finding.of(
            Rule.NAME_COLLISION,
            Location.of(file.path(), 1),
            words,
            new Words("请改其中一个的名字", "rename one of the two")));
  }

  private static int rank(ContentFile file) {
    String name = file.inside().substring(file.inside().lastIndexOf('/') + 1);
    if (name.equalsIgnoreCase("architecture.md")) {
      return 0;
    }
    return name.equalsIgnoreCase("README.md") ? 1 : 2;
  }
}
