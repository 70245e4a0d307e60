package dev.portolan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One way to build a site.
///
/// @param name for the table
/// @param role whether it is one of ours or a peer to compare ours with
/// @param output the name of the folder it writes; builders that share one build upon each other
/// @param page where in there a document's page is, with `%s` for the name of its folder
/// @param before what happens to the site before it is built
/// @param command for the shell, with the folders in `$SITE` and `$OUT`
record Builder(String name, Role role, String output, String page, Change before, String command) {

  enum Role {
    OURS,
    PEER
  }

  /// What happens to a site between two builds.
  interface Change {
    Change NONE = _ -> {};

    void apply(GeneratedSite site) throws IOException;
  }

  /// Runs the command once, cold, and looks whether every page is there.
  Measure build(GeneratedSite site, Path out) throws IOException, InterruptedException {
    before.apply(site);
    Path usage = Path.of(out + ".usage");
    Path log = Path.of(out + ".log");
    ProcessBuilder process =
        new ProcessBuilder(
            Machine.TIME, "-f", "%e %U %S %M", "-o", usage.toString(), "sh", "-c", command);
    process.environment().put("SITE", site.folder().toString());
    process.environment().put("OUT", out.toString());
    process.directory(site.folder().toFile());
    process.redirectErrorStream(true).redirectOutput(log.toFile());
    // What the tool before left in the write cache is not this one's work.
    new ProcessBuilder("sync").start().waitFor();
    int exit = process.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("%s: exit code %d, see %s".formatted(name, exit, log));
    }
    site.verify(out, page);
    return Measure.of(Files.readString(usage), out);
  }
}
