package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStreamTest {

  private Preview preview;
  private final List<Page> open = new ArrayList<>();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    preview = Preview.of(folder);
  }

  @AfterEach
  void stop() throws IOException {
    for (Page page : open) {
      page.close();
    }
    preview.close();
  }

  @Test
  void a_page_learns_its_state_on_connecting_and_after_each_change_of_its_own() throws Exception {
    Page home = open("/");
    String first = home.message();
    assertThat(first).contains(hashOf("/")).contains("\"problems\":[]");

    preview.site.write("content/index.txt", "changed");
    String second = home.message();
    assertThat(second).contains(hashOf("/")).isNotEqualTo(first);
  }

  @Test
  void the_change_of_another_page_is_told_and_leaves_the_state_of_this_one() throws Exception {
    Page home = open("/");
    assertThat(home.message()).contains(hashOf("/")).contains("\"changed\":[]");

    preview.site.write("content/订单.txt", "changed");
    assertThat(home.message()).contains(hashOf("/")).contains("\"changed\":[\"/订单/\"]");
  }

  @Test
  void a_change_of_a_style_that_the_page_uses_changes_its_state() throws Exception {
    Page orders = open("/%E8%AE%A2%E5%8D%95/");
    String first = orders.message();

    preview.site.write("theme/style.css", "main { color: teal }");
    assertThat(orders.message()).isNotEqualTo(first);
  }

  @Test
  void an_open_page_is_told_what_is_wrong_and_when_it_is_mended() throws Exception {
    Page home = open("/");
    home.message();

    preview.site.write("content/订单.txt", "BROKEN");
    assertThat(home.message())
        .contains("\"problems\":[{")
        .contains("\"where\":\"订单.txt:7\"")
        .contains("\"en\":[\"this file is broken\"]")
        .contains("\"zh\":[\"写坏了\"]");

    preview.site.write("content/订单.txt", "mended");
    assertThat(home.message()).contains("\"problems\":[]");
  }

  @Test
  void a_deleted_page_has_no_state() throws Exception {
    Page orders = open("/%E8%AE%A2%E5%8D%95/");
    orders.message();

    Files.delete(preview.site.root.resolve("content/订单.txt"));
    assertThat(orders.message()).contains("\"page\":null");
  }

  @Test
  void only_a_page_of_this_server_may_listen() throws Exception {
    String host = "Host: " + preview.host();

    assertThat(preview.get("/_portolan/events?page=/")).startsWith("HTTP/1.1 403 ");
    assertThat(preview.get("/_portolan/events?token=guess&page=/")).startsWith("HTTP/1.1 403 ");
    assertThat(preview.get(events() + "&page=nowhere")).startsWith("HTTP/1.1 403 ");
    assertThat(
            preview.send(
                "GET " + events() + "&page=/ HTTP/1.1", host, "Origin: http://evil.example"))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("Access-Control");
    assertThat(preview.send("HEAD " + events() + "&page=/ HTTP/1.1", host)).contains(" 405 ");
  }

  @Test
  void no_more_pages_than_the_limit_may_listen_until_one_goes() throws Exception {
    for (int i = 0; i < EventStream.MOST_CLIENTS; i++) {
      open("/").message();
    }
    for (int i = 0; i < 200; i++) {
      assertThat(preview.get(events() + "&page=/")).startsWith("HTTP/1.1 503 ");
    }

    open.getFirst().close();
    assertThat(anotherGetsIn()).as("the place of a page that was closed is free again").isTrue();
  }

  /// The server notices that a page has gone when its next heartbeats cannot be delivered.
  private boolean anotherGetsIn() throws Exception {
    for (int attempt = 0; attempt < 10; attempt++) {
      Page page = open("/");
      if (page.status().contains(" 200 ")) {
        return true;
      }
      open.get(1).heartbeat();
    }
    return false;
  }

  private Page open(String address) throws IOException {
    Page page = new Page(preview, events() + "&page=" + address);
    open.add(page);
    return page;
  }

  private String events() throws IOException {
    Matcher events = Pattern.compile("data-events=\"([^\"]+)\"").matcher(preview.get("/"));
    assertThat(events.find()).isTrue();
    return events.group(1);
  }

  private String hashOf(String address) throws IOException {
    Matcher hash = Pattern.compile("data-page=\"([^\"]+)\"").matcher(preview.get(address));
    assertThat(hash.find()).isTrue();
    return "\"page\":\"" + hash.group(1) + "\"";
  }

  /// A browser's end of an event stream.
  private static final class Page implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;

    Page(Preview preview, String address) throws IOException {
      socket = preview.connect();
      String get = "GET " + address + " HTTP/1.1\r\nHost: " + preview.host() + "\r\n\r\n";
      socket.getOutputStream().write(get.getBytes(UTF_8));
      lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    String status() throws IOException {
      return lines.readLine();
    }

    /// Waits for the next message.
    String message() throws IOException {
      return next("data: ");
    }

    void heartbeat() throws IOException {
      next(":");
    }

    private String next(String start) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith(start)) {
        line = lines.readLine();
      }
      return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
