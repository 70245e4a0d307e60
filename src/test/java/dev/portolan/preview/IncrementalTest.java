package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Portolan;
import dev.portolan.cache.Cache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the preview shows after any row of edits is, byte for byte, what a build from nothing makes
/// of the files as they are; and so is what a build makes that finds in its cache what earlier ones
/// have read. `-Dportolan.scripts=300` tries more authors than the suite does.
class IncrementalTest {

  private static final Path THEME =
      Path.of("src/test/resources/dev/portolan/render/themes/tiny").toAbsolutePath();

  private static final int EDITS = 12;

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Clock CLOCK = Clock.systemUTC();

  private final Portolan portolan = new Portolan(HOME);

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("portolan.scripts", 8));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void after_every_edit_the_preview_shows_what_a_clean_build_would(
      long seed, @TempDir Path folder, @TempDir Path caches) throws IOException {
    Path site = folder.toRealPath();
    EditScript author = new EditScript(seed, site);
    author.begin(THEME);
    Builder kept = new SiteBuilder(portolan, site);
    List<String> edits = new ArrayList<>(List.of("begin"));
    while (edits.size() <= EDITS) {
      SortedMap<String, String> clean = files(new SiteBuilder(portolan, site));
      assertThat(files(kept)).as("%s", edits).isEqualTo(clean);
      Portolan later = new Portolan(HOME, Cache.in(caches, CLOCK), _ -> {});
      assertThat(files(new SiteBuilder(later, site))).as("cached %s", edits).isEqualTo(clean);
      edits.add(author.edit());
    }
  }

  private static SortedMap<String, String> files(Builder builder) {
    Generation generation = WholeSite.of(builder);
    SortedMap<String, String> files = new TreeMap<>();
    generation.resources().forEach((path, file) -> files.put(path, file.hash()));
    generation.index().files().forEach((path, file) -> files.put(path, file.hash()));
    return files;
  }
}
