package dev.portolan.catalog;

import dev.portolan.model.Catalog.EnvUse;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Merges the rows that name environment variables: those of exactly the same name are the same.
final class EnvMerger {

  private EnvMerger() {}

  /// All rows that name a variable, and the address that is free for it.
  record Read(String name, String address, List<EnvUse> uses) {

    EnvVar variable() {
      return new EnvVar(name, address + "/", List.copyOf(uses));
    }
  }

  static List<EnvVar> merge(List<Dossier> dossiers, CatalogMemory memory) {
    Map<String, List<EnvUse>> uses = new TreeMap<>();
    for (Dossier dossier : dossiers) {
      for (EnvFact fact : dossier.facts().env()) {
        uses.computeIfAbsent(fact.name(), _ -> new ArrayList<>())
            .add(new EnvUse(dossier.id(), fact));
      }
    }
    Addresses addresses = new Addresses();
    List<EnvVar> variables = new ArrayList<>();
    uses.forEach(
        (name, same) -> {
          Read read = new Read(name, addresses.claim(address(name)), same);
          variables.add(memory.variables.of(name, read, Read::variable));
        });
    return variables;
  }

  private static String address(String name) {
    String url = Urls.env(name);
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
