package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which files change, as the reader sees it. `polling` is how network drives and
/// macOS are watched.
class LiveUpdateTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_edit_however_it_is_saved_is_shown(boolean polling, @TempDir Path folder)
      throws Exception {
    try (Preview preview = Preview.of(Preview.withTwoPages(folder), polling)) {
      preview.site.write("content/index.txt", "written in place");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/")).contains("<main>written in place</main>");

      preview.site.save("content/index.txt", "renamed over it");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/")).contains("<main>renamed over it</main>");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void new_renamed_and_deleted_files_are_noticed_in_new_folders_too(
      boolean polling, @TempDir Path folder) throws Exception {
    try (Preview preview = Preview.of(Preview.withTwoPages(folder), polling)) {
      Path content = preview.site.root.resolve("content");

      preview.site.write("content/team/deep/page.txt", "new");
      preview.saidFrom("updated: ");
      assertThat(preview.get("/team/deep/page/")).contains("<main>new</main>");

      Files.move(content.resolve("team"), content.resolve("crew"));
      preview.saidFrom("updated: 2 files");
      assertThat(preview.get("/crew/deep/page/")).contains("<main>new</main>");
      assertThat(preview.get("/team/deep/page/")).startsWith("HTTP/1.1 404 ");

      preview.site.write("content/crew/deep/page.txt", "edited after the move");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/crew/deep/page/")).contains("edited after the move");

      Files.delete(content.resolve("crew/deep/page.txt"));
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/crew/deep/page/")).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void a_broken_document_keeps_the_last_good_portal_until_it_is_mended(@TempDir Path folder)
      throws Exception {
    try (Preview preview = Preview.of(folder)) {
      preview.site.write("content/index.txt", "BROKEN");
      assertThat(preview.said()).isEqualTo("index.txt:7: this file is broken");
      assertThat(preview.get("/")).startsWith("HTTP/1.1 200 ").contains("<main>home</main>");

      preview.site.write("content/index.txt", "mended");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/")).contains("<main>mended</main>");
    }
  }

  @Test
  void a_broken_configuration_keeps_the_last_good_portal_until_it_is_mended(@TempDir Path folder)
      throws Exception {
    try (Preview preview = Preview.of(folder)) {
      preview.site.write("site-config.yml", "BROKEN");
      assertThat(preview.said()).isEqualTo("site-config.yml:1: the configuration is broken");
      assertThat(preview.get("/")).contains("<main>home</main>");

      preview.site.write("content/index.txt", "edited meanwhile");
      preview.site.write("site-config.yml", "title: toy again");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/")).contains("<main>edited meanwhile</main>");
    }
  }

  @Test
  void a_configuration_broken_from_the_start_is_watched_until_it_is_mended(@TempDir Path folder)
      throws Exception {
    ToySite site = Preview.withTwoPages(folder);
    site.write("site-config.yml", "BROKEN");
    try (Preview preview = Preview.of(site, false)) {
      assertThat(preview.get("/")).startsWith("HTTP/1.1 503 ").contains("site-config.yml:1");

      site.save("site-config.yml", "title: toy");
      preview.saidFrom("updated: ");
      assertThat(preview.get("/")).contains("<main>home</main>");

      site.write("content/index.txt", "watched now");
      preview.saidFrom("updated: 1 file");
    }
  }

  @Test
  void a_change_of_the_theme_is_shown(@TempDir Path folder) throws Exception {
    try (Preview preview = Preview.of(folder)) {
      preview.site.write("theme/style.css", "main { color: teal }");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.get("/assets/style.css")).endsWith("teal }");
    }
  }

  @Test
  void thousands_of_files_at_once_are_all_found_by_few_builds(@TempDir Path folder)
      throws Exception {
    int files = 3_000;
    try (Preview preview = Preview.of(folder)) {
      int before = preview.site.builds.get();
      for (int i = 0; i < files; i++) {
        preview.site.write("content/burst/%d/%d.txt".formatted(i % 30, i), "burst");
      }
      preview.site.write("content/last.txt", "the last of them");
      while (preview.get("/last/").startsWith("HTTP/1.1 404 ")) {
        preview.saidFrom("updated: ");
      }

      for (int i = 0; i < files; i += 97) {
        assertThat(preview.get("/burst/%d/%d/".formatted(i % 30, i))).contains("burst");
      }
      assertThat(preview.site.builds.get() - before).isLessThan(files / 30);
    }
  }

  @Test
  void hidden_and_temporary_files_and_the_published_portal_wake_nobody(@TempDir Path folder)
      throws Exception {
    try (Preview preview = Preview.of(folder)) {
      int before = preview.site.builds.get();
      preview.site.write("content/.index.txt.swp", "vim");
      preview.site.write("content/index.txt~", "emacs");
      preview.site.write("content/.git/HEAD", "git");
      preview.site.write("target/index.html", "published");

      preview.site.write("content/index.txt", "and now an edit");
      preview.saidFrom("updated: 1 file");
      assertThat(preview.site.builds.get() - before).isEqualTo(1);
    }
  }

  @Test
  void a_link_out_of_the_site_is_never_followed_by_a_request(@TempDir Path folder)
      throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.txt"), "outside");
    Files.createDirectory(folder.resolve("site"));
    try (Preview preview = Preview.of(Preview.withTwoPages(folder.resolve("site")), false)) {
      linkTo(outside, preview.site.root.resolve("target/link.txt"));
      linkTo(folder, preview.site.root.resolve("theme/folder"));

      assertThat(preview.get("/link.txt")).startsWith("HTTP/1.1 404 ");
      assertThat(preview.get("/folder/outside.txt")).startsWith("HTTP/1.1 404 ");
    }
  }

  private static void linkTo(Path target, Path link) throws IOException {
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }
}
