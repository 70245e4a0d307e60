package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

  @Test
  void a_page_is_served_with_the_live_script_in_its_head(@TempDir Path folder) throws Exception {
    try (Preview preview = Preview.of(folder)) {
      assertThat(preview.get("/"))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("Content-Type: text/html; charset=utf-8\r\n")
          .contains("<head><script src=\"/_portolan/live.js\" defer data-events=")
          .contains("<main>home</main>");
      assertThat(preview.get("/%E8%AE%A2%E5%8D%95/")).contains("<main>orders</main>");
      assertThat(preview.get("/_portolan/live.js"))
          .contains("Content-Type: text/javascript; charset=utf-8\r\n")
          .contains("EventSource");
    }
  }

  @Test
  void a_folder_without_its_slash_leads_to_the_one_with_it(@TempDir Path folder) throws Exception {
    try (Preview preview = Preview.of(folder)) {
      assertThat(preview.get("/%E8%AE%A2%E5%8D%95?q=8080"))
          .startsWith("HTTP/1.1 302 ")
          .contains("Location: /%E8%AE%A2%E5%8D%95/?q=8080\r\n");
    }
  }

  @Test
  void an_address_that_is_no_page_gets_the_portals_own_404(@TempDir Path folder) throws Exception {
    try (Preview preview = Preview.of(folder)) {
      assertThat(preview.get("/nowhere/")).startsWith("HTTP/1.1 404 ").endsWith("nothing here");
    }
  }

  @Test
  void a_head_request_gets_the_headers_alone(@TempDir Path folder) throws Exception {
    try (Preview preview = Preview.of(folder)) {
      String answer = preview.send("HEAD / HTTP/1.1", "Host: " + preview.host());

      assertThat(answer)
          .startsWith("HTTP/1.1 200 ")
          .contains("Content-Length: ")
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void a_taken_port_gives_the_next_free_one_and_says_so(@TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      List<String> said = new ArrayList<>();
      ToySite site = Preview.withTwoPages(folder);
      try (PreviewServer server =
          PreviewServer.start(
              new PreviewServer.Options(null, port, false, null),
              site,
              site.root,
              it -> said.add(it.en()))) {

        int next = server.address().getPort();
        assertThat(next).isBetween(port + 1, port + 20);
        assertThat(said).containsExactly("port %d is taken, using %d".formatted(port, next));
      }
    }
  }

  @Test
  void a_site_that_is_not_there_is_trouble_at_once() {
    Builder nowhere =
        new Builder() {
          @Override
          public SiteConfig configure() {
            throw Trouble.usage(new Words("没有这个目录", "no such folder"), null);
          }

          @Override
          public Generation build(SiteConfig config) {
            throw new AssertionError("never reached");
          }
        };

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(
            () ->
                PreviewServer.start(
                    new PreviewServer.Options(null, 0, false, null),
                    nowhere,
                    Path.of("nowhere"),
                    it -> {}))
        .withMessage("no such folder");
  }

  @Test
  void a_host_that_is_not_this_machine_is_trouble(@TempDir Path folder) throws Exception {
    ToySite site = Preview.withTwoPages(folder);

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(
            () ->
                PreviewServer.start(
                    new PreviewServer.Options("192.0.2.1", 0, false, null),
                    site,
                    site.root,
                    it -> {}))
        .withMessageContaining("192.0.2.1");
  }

  @Test
  void while_there_is_no_portal_the_reason_is_shown_and_the_portal_comes_when_it_is_mended(
      @TempDir Path folder) throws Exception {
    ToySite site = Preview.withTwoPages(folder);
    site.write("content/index.txt", "BROKEN <b>");
    try (Preview preview = Preview.of(site, false)) {
      assertThat(preview.get("/"))
          .startsWith("HTTP/1.1 503 ")
          .contains("index.txt:7: this file is broken")
          .contains("<script src=\"/_portolan/live.js\"");
      assertThat(preview.said()).isEqualTo("index.txt:7: this file is broken");

      site.save("content/index.txt", "mended");
      assertThat(preview.said()).startsWith("updated: ");
      assertThat(preview.get("/")).startsWith("HTTP/1.1 200 ").contains("<main>mended</main>");
    }
  }

  @Test
  void a_bug_in_the_pipeline_is_said_and_the_preview_lives_on(@TempDir Path folder)
      throws Exception {
    try (Preview preview = Preview.of(folder)) {
      preview.site.write("content/a.txt", "one");
      preview.site.write("content/a.txt.txt", "two texts for one page");
      assertThat(preview.saidFrom("a bug"))
          .startsWith(
              "a bug in Portolan: java.lang.IllegalStateException: two files for a/index.html");

      Files.delete(preview.site.root.resolve("content/a.txt.txt"));
      preview.saidFrom("updated: ");
      assertThat(preview.get("/a/")).contains("<main>one</main>");
    }
  }
}
