package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may ask for what. `PORT` stands for the server's own port.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

  private Preview preview;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    preview = Preview.of(folder);
  }

  @AfterAll
  void stop() {
    preview.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  127.0.0.1:PORT,        '',                        200",
    "GET,  localhost:PORT,        '',                        200",
    "GET,  [::1]:PORT,            '',                        200",
    "HEAD, 127.0.0.1:PORT,        '',                        200",
    "GET,  127.0.0.1:PORT,        http://127.0.0.1:PORT,     200",
    "GET,  127.0.0.1,             '',                        403",
    "GET,  127.0.0.1:1,           '',                        403",
    "GET,  127.0.0.2:PORT,        '',                        403",
    "GET,  evil.example,          '',                        403",
    "GET,  evil.example:PORT,     '',                        403",
    "GET,  localhost.evil.example:PORT, '',                  403",
    "GET,  localhost.:PORT,       '',                        403",
    "GET,  127.0.0.1:PORT,        http://evil.example,       403",
    "GET,  127.0.0.1:PORT,        http://127.0.0.1,          403",
    "GET,  127.0.0.1:PORT,        https://127.0.0.1:PORT,    403",
    "GET,  127.0.0.1:PORT,        http://192.0.2.7:PORT,     403",
    "GET,  127.0.0.1:PORT,        null,                      403",
    "GET,  127.0.0.1:PORT,        file://,                   403",
    "HEAD, evil.example:PORT,     '',                        403",
    "POST, evil.example:PORT,     '',                        403",
    "POST, 127.0.0.1:PORT,        http://evil.example,       403",
    "POST, 127.0.0.1:PORT,        '',                        405",
    "PUT,  127.0.0.1:PORT,        '',                        405",
    "DELETE, 127.0.0.1:PORT,      '',                        405",
    "OPTIONS, 127.0.0.1:PORT,     '',                        405",
    "TRACE, 127.0.0.1:PORT,       '',                        405",
    "BREW, 127.0.0.1:PORT,        '',                        405",
  })
  void host_origin_and_method(String method, String host, String origin, int status)
      throws IOException {
    String from = origin.isEmpty() ? "X-None: 0" : "Origin: " + port(origin);

    assertThat(preview.send(method + " / HTTP/1.1", "Host: " + port(host), from))
        .startsWith("HTTP/1.1 " + status + " ")
        .doesNotContain("Access-Control-Allow-Origin");
  }

  @Test
  void two_hosts_or_none_are_refused() throws IOException {
    String host = "Host: " + preview.host();

    assertThat(preview.send("GET / HTTP/1.1", host, "Host: evil.example")).contains(" 400 ");
    assertThat(preview.send("GET / HTTP/1.1", "X-None: 0")).contains(" 400 ");
    assertThat(preview.send("GET / HTTP/1.0", "X-None: 0")).contains(" 403 ");
    assertThat(preview.send("GET http://evil.example/ HTTP/1.1", host))
        .containsAnyOf(" 400 ", " 403 ");
  }

  @ParameterizedTest
  @CsvSource({
    "none,        navigate, 200",
    "same-origin, no-cors,  200",
    "cross-site,  navigate, 200",
    "cross-site,  no-cors,  403",
    "same-site,   cors,     403",
  })
  void a_script_or_picture_of_ours_in_a_page_of_theirs_is_refused(
      String site, String mode, int status) throws IOException {
    assertThat(
            preview.send(
                "GET / HTTP/1.1",
                "Host: " + preview.host(),
                "Sec-Fetch-Site: " + site,
                "Sec-Fetch-Mode: " + mode))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/_portolan/live.js", "/assets/style.css"})
  void every_answer_is_protected(String address) throws IOException {
    assertThat(preview.get(address))
        .contains("X-Content-Type-Options: nosniff\r\n")
        .contains("Cross-Origin-Resource-Policy: same-origin\r\n")
        .contains("Cross-Origin-Opener-Policy: same-origin\r\n")
        .contains("Referrer-Policy: no-referrer\r\n")
        .contains("Cache-Control: no-store\r\n")
        .contains("frame-ancestors 'none'")
        .doesNotContain("Server:")
        .doesNotContain("Jetty");
  }

  @Test
  void a_picture_that_could_run_scripts_may_not() throws IOException {
    assertThat(preview.get("/chart.svg"))
        .contains("Content-Type: image/svg+xml; charset=utf-8\r\n")
        .contains(
            "Content-Security-Policy: sandbox; default-src 'none'; style-src 'unsafe-inline'\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../site-config.yml",
        "/../../../../etc/passwd",
        "/./../site-config.yml",
        "/..%2fsite-config.yml",
        "/%2e%2e/site-config.yml",
        "/%2e%2e%2fsite-config.yml",
        "/.%2e/site-config.yml",
        "/%252e%252e/site-config.yml",
        "/..;/site-config.yml",
        "/..;x=y/site-config.yml",
        "/;/../site-config.yml",
        "/..\\site-config.yml",
        "/..%5csite-config.yml",
        "/%c0%ae%c0%ae/site-config.yml",
        "/%e0%80%ae%e0%80%ae/site-config.yml",
        "/%u002e%u002e/site-config.yml",
        "//../site-config.yml",
        "/%2f..%2fsite-config.yml",
        "/assets/../../site-config.yml",
        "/assets/..%2f..%2fsite-config.yml",
        "/content/index.txt",
        "/theme/style.css",
        "/site-config.yml",
        "/site-config.yml%00.html",
        "/site-config.yml%20",
        "/.secret",
        "/.git/config",
        "/.env",
        "/%2esecret",
        "/file:///etc/passwd",
        "/etc/passwd",
        "/C:/windows/win.ini",
        "/_portolan/../.secret",
        "/_portolan/",
        "*",
        "site-config.yml",
        "/%",
        "/%zz",
      })
  void no_spelling_of_a_path_leads_out_of_the_portal(String address) throws IOException {
    assertThat(preview.get(address))
        .containsPattern("^HTTP/1.1 (400|403|404) ")
        .doesNotContain("title: toy")
        .doesNotContain("root:")
        .doesNotContain("hidden")
        .doesNotContain("Exception")
        .doesNotContain("Jetty");
  }

  @Test
  void a_refusal_tells_nothing_but_its_name() throws IOException {
    assertThat(preview.send("GET / HTTP/1.1", "Host: evil.example"))
        .endsWith("\r\n\r\nForbidden\n");
  }

  private String port(String text) {
    return text.replace("PORT", String.valueOf(preview.port()));
  }
}
