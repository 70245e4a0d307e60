package dev.portolan.catalog;

import dev.portolan.model.Page;
import dev.portolan.model.SitePath;
import dev.portolan.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The projects there are, to be found by what documents call them.
///
/// @param byName by folded title and id; of the same names the id counts
/// @param byPath by the path of each document, and by that of the folder of the main one
record Directory(Map<String, Entry> byName, Map<String, Entry> byPath) {

  /// A project.
  record Entry(String id, String title) {}

  static Directory of(List<Dossier> dossiers, List<Page> pages) {
    Map<String, Entry> byId = new HashMap<>();
    Map<String, Entry> byName = new HashMap<>();
    for (Dossier dossier : dossiers) {
      Entry entry = new Entry(dossier.id(), dossier.title());
      byId.put(dossier.id(), entry);
      byName.putIfAbsent(Vocabulary.fold(dossier.title()), entry);
    }
    for (Dossier dossier : dossiers) {
      byName.put(Vocabulary.fold(dossier.id()), new Entry(dossier.id(), dossier.title()));
    }
    Map<String, Entry> byPath = new HashMap<>();
    for (Page page : pages) {
      Entry entry = byId.get(page.source().project());
      if (entry != null) {
        byPath.put(page.source().path(), entry);
      }
    }
    for (Dossier dossier : dossiers) {
      Entry entry = byId.get(dossier.id());
      if (entry != null) {
        byPath.putIfAbsent(SitePath.folder(dossier.main().source().path()), entry);
      }
    }
    return new Directory(byName, byPath);
  }

  /// The project that a dependency names or links to, or null.
  ///
  /// @param target as written
  /// @param file the path of the document it stands in
  @Nullable Entry find(String target, String file) {
    Entry named = byName.get(Vocabulary.fold(target));
    if (named != null || (!target.contains("/") && !target.endsWith(".md"))) {
      return named;
    }
    int fragment = target.indexOf('#');
    String path = fragment < 0 ? target : target.substring(0, fragment);
    String resolved = SitePath.resolve(SitePath.folder(file), path);
    return resolved == null ? null : byPath.get(resolved);
  }
}
