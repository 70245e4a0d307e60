package dev.portolan.catalog;

import dev.portolan.model.Catalog.EnvUse;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Merges the rows that name environment variables: those of exactly the same name are the same.
final class EnvMerger {

  private EnvMerger() {}

  static List<EnvVar> merge(List<Dossier> dossiers) {
    Map<String, List<EnvUse>> uses = new TreeMap<>();
    for (Dossier dossier : dossiers) {
      dossier.facts().env().stream()
          .forEach(
              fact ->
                  uses.computeIfAbsent(fact.name(), _ -> new ArrayList<>())
                      .add(new EnvUse(dossier.id(), fact)));
    }
    Addresses addresses = new Addresses();
    List<EnvVar> variables = new ArrayList<>();
    uses.forEach((name, same) -> variables.add(variable(name, same, addresses)));
    return variables;
  }

  private static EnvVar variable(String name, List<EnvUse> uses, Addresses addresses) {
    String url = addresses.claim(Urls.env(name).replaceFirst("/$", "")) + "/";
    return new EnvVar(name, url, List.copyOf(uses));
  }
}
