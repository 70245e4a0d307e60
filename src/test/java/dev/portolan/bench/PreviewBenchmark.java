package dev.portolan.bench;

import com.microsoft.playwright.Page;
import dev.portolan.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;

/// Measures the preview of generated sites as their authors meet it. `src/bench/preview` starts it
/// and says what it can be asked.
public final class PreviewBenchmark {

  private static final List<String> ALL = List.of("start", "edits", "soak", "load", "catchup");
  private static final int PORT = 4701;
  private static final int EDITS = 100;
  private static final int SOAK = 2_000;
  private static final int WARM_UP = 20;
  private static final int NEW_FILES = 5_000;
  private static final int FIXED = 10;

  /// Tells when words are seen in the page, in the time of the machine's clock.
  private static final String SEEN =
      """
      words => {
        window.seen = new Promise(resolve => {
          const look = () => {
            if (document.body.textContent.includes(words)) {
              watch.disconnect();
              resolve(performance.timeOrigin + performance.now());
            }
          };
          const watch = new MutationObserver(look);
          watch.observe(document, { subtree: true, childList: true, characterData: true });
          look();
        });
      }\
      """;

  private final Path root;
  private final Path site;
  private final Path cache;
  private final GeneratedSite.Size size;

  private PreviewBenchmark(Path root, GeneratedSite.Size size) {
    this.root = root;
    this.site = root.resolve("target/preview-bench/site");
    this.cache = root.resolve("target/preview-bench/cache");
    this.size = size;
  }

  /// @param args what to measure, if not all, and sizes such as `1000x38`, if not that one
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    List<String> sizes = Arrays.stream(args).filter(arg -> arg.matches("\\d+x\\d+")).toList();
    List<String> asked = Arrays.stream(args).filter(arg -> !arg.matches("\\d+x\\d+")).toList();
    System.out.printf("%s%n", Machine.describe());
    for (String size : sizes.isEmpty() ? List.of("1000x38") : sizes) {
      var benchmark = new PreviewBenchmark(root, GeneratedSite.Size.parse(size));
      System.out.printf("%n## %s%n", benchmark.size);
      for (String what : asked.isEmpty() ? ALL : asked) {
        System.out.printf("%n### %s (load before: %s)%n%n", what, Machine.load());
        benchmark.measure(what);
        System.out.printf("%nLoad after: %s%n", Machine.load());
      }
    }
    System.exit(0); // Playwright's own threads would go on waiting.
  }

  private void measure(String what) throws IOException, InterruptedException {
    String[] parts = what.split("=");
    int times = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    Machine.delete(site);
    new SiteGenerator(1, size.documents(), size.kilobytes() * 1024).write(site);
    switch (parts[0]) {
      case "start" -> start();
      case "edits" -> edits(times == 0 ? EDITS : times);
      case "soak" -> soak(times == 0 ? SOAK : times);
      case "load" -> load();
      case "catchup" -> catchUp();
      default -> throw new IllegalArgumentException("no such measurement: " + what);
    }
  }

  private LivePreview serve() throws IOException {
    return new LivePreview(
        new ArrayList<>(List.of(root.resolve("portolan").toString())), site, PORT, cache);
  }

  /// The first page, and that of a document asked for in the middle of reading.
  private void start() throws IOException, InterruptedException {
    Machine.delete(cache);
    System.out.println("| | home | page of the last document | everything read | CPU until then |");
    System.out.println("|---|---|---|---|---|");
    for (String state : List.of("cold", "warm")) {
      try (LivePreview preview = serve()) {
        preview.await("", "<body");
        long home = preview.age();
        preview.await(SiteEdits.page(size.documents() - 1), "<body");
        long page = preview.age();
        preview.awaitWhole();
        System.out.printf(
            "| %s | %d ms | %d ms | %d ms | %d ms |%n",
            state, home, page, preview.age(), preview.effort());
      }
    }
  }

  /// From the save to the changed DOM.
  private void edits(int times) throws IOException, InterruptedException {
    Chromium.assumePresent();
    SiteEdits edits = new SiteEdits(site);
    List<Double> prose = new ArrayList<>();
    List<Double> facts = new ArrayList<>();
    try (LivePreview preview = serve();
        Page page = Chromium.page()) {
      preview.awaitWhole();
      for (int i = 0; i < WARM_UP; i++) {
        edit(edits, i / FIXED, i % FIXED == 0, preview, page, new ArrayList<>(), new ArrayList<>());
      }
      long effort = preview.effort();
      for (int i = 0; i < times; i++) {
        int document = 7 * (i / FIXED) % size.documents();
        edit(edits, document, i % FIXED == 0, preview, page, prose, facts);
      }
      System.out.println("| save to changed DOM, ms | median | p95 | most |");
      System.out.println("|---|---|---|---|");
      row("prose", prose);
      row("a fact moved", facts);
      row("all", DoubleStream.concat(stream(prose), stream(facts)).boxed().toList());
      System.out.printf(
          "%nThe preview's CPU time an edit, with its search index: %.0f ms%n",
          (preview.effort() - effort) / (double) times);
    }
  }

  private static void edit(
      SiteEdits edits,
      int document,
      boolean visit,
      LivePreview preview,
      Page page,
      List<Double> prose,
      List<Double> facts)
      throws IOException {
    if (visit) {
      page.navigate(preview.address() + SiteEdits.page(document));
    }
    SiteEdits.Edit next = edits.next();
    page.evaluate(SEEN, next.seen());
    double start = now();
    edits.make(document, next);
    double seen = ((Number) page.evaluate("() => window.seen")).doubleValue();
    (next.fact() ? facts : prose).add(seen - start);
  }

  private static double now() {
    var instant = Instant.now();
    return instant.getEpochSecond() * 1e3 + instant.getNano() / 1e6;
  }

  private static DoubleStream stream(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue);
  }

  private static void row(String what, List<Double> figures) {
    double[] sorted = stream(figures).sorted().toArray();
    System.out.printf(
        "| %s | %.0f | %.0f | %.0f |%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }

  /// Many edits with a browser attached: each must be seen, memory must stay flat, and at the end
  /// every page must be what a build makes.
  private void soak(int times) throws IOException, InterruptedException {
    Chromium.assumePresent();
    SiteEdits edits = new SiteEdits(site);
    try (LivePreview preview = serve();
        Page page = Chromium.page()) {
      preview.awaitWhole();
      System.out.println("| edits seen | heap after collection, MB | CPU an edit, ms |");
      System.out.println("|---|---|---|");
      long effort = preview.effort();
      for (int i = 0; i < times; i++) {
        List<Double> ignored = new ArrayList<>();
        edit(edits, i / FIXED % size.documents(), i % FIXED == 0, preview, page, ignored, ignored);
        if ((i + 1) % Math.max(1, times / 10) == 0) {
          System.out.printf(
              "| %d | %.0f | %.0f |%n",
              i + 1, preview.heap(), (preview.effort() - effort) / (double) (i + 1));
        }
      }
      compare(preview);
    }
  }

  private void compare(LivePreview preview) throws IOException, InterruptedException {
    Path built = root.resolve("target/preview-bench/built");
    Machine.delete(built);
    boolean done =
        Machine.run(
            List.of(
                root.resolve("portolan").toString(),
                "build",
                site.toString(),
                "-o",
                built.toString()));
    List<String> stale = preview.stale(built);
    System.out.printf(
        "%nPages that are not what a clean build makes: %s%n",
        done ? stale.size() + " " + stale.stream().limit(5).toList() : "the build failed");
  }

  /// `wrk` with 200 connections while the site is edited all the time. Each edit writes one number
  /// in two places of a document; a page with two different ones would mix two generations.
  private void load() throws IOException, InterruptedException {
    SiteEdits edits = new SiteEdits(site);
    try (LivePreview preview = serve()) {
      preview.awaitWhole();
      AtomicBoolean over = new AtomicBoolean();
      int[] checked = new int[2];
      Thread editor =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; !over.get(); i++) {
                      checked[0]++;
                      checked[1] += edits.isMixed(preview, i) ? 1 : 0;
                    }
                  });
      Machine.run(
          List.of(
              "wrk", "-t2", "-c200", "-d30s", "--latency", preview.address() + SiteEdits.page(1)));
      over.set(true);
      editor.join();
      System.out.printf("%d edits meanwhile, %d pages mixed two of them%n", checked[0], checked[1]);
    }
  }

  /// Thousands of changes at once.
  private void catchUp() throws IOException, InterruptedException {
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-qm", "before");
    git("checkout", "-qb", "other");
    SiteEdits edits = new SiteEdits(site);
    String seen = "";
    for (int i = 0; i < Math.min(200, size.documents()); i++) {
      seen = edits.make(i, edits.next()).seen();
    }
    int last = Math.min(200, size.documents()) - 1;
    git("-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-qam", "after");
    git("checkout", "-q", "main");
    try (LivePreview preview = serve()) {
      preview.awaitWhole();
      System.out.println("| | seen after |");
      System.out.println("|---|---|");

      long start = System.nanoTime();
      git("checkout", "-q", "other");
      preview.await(SiteEdits.page(last), seen);
      told("a branch with 200 other documents", start);

      start = System.nanoTime();
      Path content = site.resolve("content");
      Files.move(content.resolve(SiteGenerator.slug(0)), content.resolve("renamed"));
      preview.await("projects/renamed/", "<body");
      told("a folder renamed", start);

      start = System.nanoTime();
      SiteEdits.Edit saved = edits.make(3, edits.next());
      preview.await(SiteEdits.page(3), saved.seen());
      told("a file saved by renaming", start);

      for (int i = 0; i < NEW_FILES; i++) {
        Path folder = Files.createDirectories(content.resolve("burst-" + i % 50));
        Files.writeString(
            folder.resolve("note-" + i + ".md"), "# Note " + i + "\n\nNumber " + i + ".\n");
      }
      start = System.nanoTime();
      preview.await("projects/burst-49/note-" + (NEW_FILES - 1) + "/", "<body");
      told(NEW_FILES + " files created, from the last one", start);
      compare(preview);
    }
  }

  private void git(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", site.toString()));
    command.addAll(List.of(arguments));
    if (!Machine.run(command)) {
      throw new IllegalStateException(String.join(" ", command));
    }
  }

  private static void told(String what, long start) {
    System.out.printf("| %s | %d ms |%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
