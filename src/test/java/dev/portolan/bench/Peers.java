package dev.portolan.bench;

import dev.portolan.bench.Builder.Change;
import dev.portolan.bench.Builder.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who takes part: Portolan, and each of its peers that is there or can be fetched.
///
/// @param builders in the order of the table; those of Portolan build upon each other
/// @param missing the peers that do not take part, each with what would help
record Peers(List<Builder> builders, List<String> missing) {

  private static final String HUGO = "hugo --quiet --destination \"$OUT\"";
  private static final String HUGO_PAGE = "%s/architecture/index.html";

  /// Finds Hugo, and fetches JBake and Pagefind into `tools` if they are not there yet.
  static Peers install(Path root, Path tools) throws InterruptedException {
    if (!Files.isExecutable(Path.of(Machine.TIME))) {
      throw new IllegalStateException("GNU time is needed: apt-get install time");
    }
    Peers peers = new Peers(new ArrayList<>(), new ArrayList<>());
    peers.addPortolan(root);
    peers.addJbake(root, tools.resolve("jbake"));
    peers.addHugo(tools);
    return peers;
  }

  private void addPortolan(Path root) {
    String command = "'%s/portolan' build \"$SITE\" -o \"$OUT\"".formatted(root);
    String page = "projects/%s/index.html";
    builders.add(new Builder("Portolan", Role.OURS, "portolan", page, Change.NONE, command));
    builders.add(
        new Builder(
            "Portolan, nothing changed", Role.OURS, "portolan", page, Change.NONE, command));
    builders.add(
        new Builder(
            "Portolan, one document changed",
            Role.OURS,
            "portolan",
            page,
            GeneratedSite::edit,
            command));
  }

  private void addJbake(Path root, Path jars) throws InterruptedException {
    boolean there =
        Files.isDirectory(jars)
            || Machine.run(
                List.of(
                    "mvn",
                    "-q",
                    "-B",
                    "-f",
                    root.resolve("src/bench/jbake/pom.xml").toString(),
                    "dependency:copy-dependencies",
                    "-DoutputDirectory=" + jars));
    if (!there) {
      missing.add("stock JBake (Maven could not fetch it)");
      return;
    }
    String command =
        "'%s/bin/java' -cp '%s/*' org.jbake.launcher.Main -b \"$SITE\" \"$OUT\""
            .formatted(System.getProperty("java.home"), jars);
    builders.add(
        new Builder(
            "stock JBake 2.7.0", Role.PEER, "jbake", "%s/architecture.html", Change.NONE, command));
  }

  private void addHugo(Path tools) throws InterruptedException {
    if (!Machine.run(List.of("hugo", "version"))) {
      missing.add("Hugo, alone and with Pagefind (apt-get install hugo)");
      return;
    }
    builders.add(new Builder("Hugo", Role.PEER, "hugo", HUGO_PAGE, Change.NONE, HUGO));
    Path pagefind = tools.resolve("node_modules/.bin/pagefind");
    boolean there =
        Files.isExecutable(pagefind)
            || Machine.run(
                List.of(
                    "npm", "install", "--silent", "--prefix", tools.toString(), "pagefind@1.6.0"));
    if (!there) {
      missing.add("Pagefind, after Hugo (npm could not fetch it)");
      return;
    }
    builders.add(
        new Builder(
            "Hugo + Pagefind 1.6",
            Role.PEER,
            "pagefind",
            HUGO_PAGE,
            Change.NONE,
            HUGO + " && '%s' --site \"$OUT\"".formatted(pagefind)));
  }
}
