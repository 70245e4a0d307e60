package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.portolan.browser.Chromium;
import dev.portolan.safety.ScriptPayloads;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Documents full of scripts, opened in Chromium: nothing of them runs on any page of the portal,
/// asks another host for anything, opens a dialog or leads the page away. So it is with the
/// portal's Content-Security-Policy switched off, which would stop what the sanitiser lets through.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptsTest {

  /// Documents among which the payloads are dealt out; two of each make facts, too.
  private static final int DOCUMENTS = 16;

  /// Whatever a payload may call.
  private static final String TRAPS =
      """
      window.ran = [];
      for (const name of ['pwn', 'alert', 'confirm', 'prompt', 'print', 'open']) {
        Object.defineProperty(window, name, {value: () => window.ran.push(name)});
      }
      """;

  /// What must not be in a page, and the events that elements wait for.
  private static final String PROVOKE =
      """
      () => {
        const wrong = [...window.ran];
        for (const e of document.querySelectorAll('*')) {
          const attributes = Element.prototype.getAttributeNames.call(e);
          for (const name of attributes) {
            const value = Element.prototype.getAttribute.call(e, name);
            const bare = value.replace(/[\\u0000-\\u0020]/g, '').toLowerCase();
            if (/^on/i.test(name)) wrong.push(e.tagName + ' ' + name);
            if (/^(href|src|action|formaction|data|xlink:href|poster|srcset|ping)$/i.test(name)
                && /^(javascript|vbscript|data:(?!image\\/)|blob)/.test(bare)) {
              wrong.push(e.tagName + ' ' + name + '=' + value);
            }
          }
          if (/^(iframe|object|embed|base|form|math|foreignobject)$/i.test(e.tagName)
              && !e.closest('header, #pt-search, #free, [role=search]')) wrong.push(e.tagName);
          for (const type of e.closest('main') ? ['mouseover', 'focus', 'toggle'] : []) {
            EventTarget.prototype.dispatchEvent.call(e, new Event(type));
          }
        }
        return wrong.concat(window.ran);
      }
      """;

  private BuiltPortal portal;

  @BeforeAll
  void build(@TempDir Path site) throws IOException {
    Chromium.assumePresent();
    List<String> payloads = ScriptPayloads.all();
    assertThat(payloads).hasSizeGreaterThan(150);
    for (int i = 0; i < DOCUMENTS; i++) {
      List<String> some = new ArrayList<>();
      for (int j = i; j < payloads.size(); j += DOCUMENTS) {
        some.add(payloads.get(j));
      }
      Path folder = site.resolve("content").resolve(fileName(some.getFirst(), i));
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("README.md"), ScriptPayloads.document(some));
      Files.writeString(
          folder.resolve(fileName(some.getLast(), i) + ".md"), "# 页\n\n" + some.getLast() + "\n");
    }
    portal = BuiltPortal.build(site, "scripts");
  }

  @Test
  void nothing_runs_on_any_page_even_without_a_policy() {
    assertThat(visit(portal.pages().stream().map(page -> page.toUri().toString()).toList(), true))
        .isEmpty();
  }

  @Test
  void no_page_asks_another_host_for_anything() {
    List<String> pages =
        portal.pages().stream()
            .filter(page -> portal.path(page).matches("projects/[^/]+/index.html"))
            .map(page -> page.toUri().toString())
            .toList();

    assertThat(visit(pages, false)).isEmpty();
  }

  @Test
  void nothing_runs_in_the_answers_of_the_search() {
    List<String> questions = new ArrayList<>();
    String search = portal.folder().resolve("search/index.html").toUri().toString();
    for (String payload : ScriptPayloads.all().subList(0, 20)) {
      questions.add(search + "?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }
    questions.add(search + "?q=script");
    questions.add(search + "?q=pwn");

    assertThat(visit(questions, true)).isEmpty();
  }

  /// What ran, was asked for or led away, each with the page it happened on.
  private static List<String> visit(List<String> addresses, boolean withoutPolicy) {
    List<String> wrong = new ArrayList<>();
    String[] at = {""};
    try (Page page = Chromium.page(new Browser.NewContextOptions().setBypassCSP(withoutPolicy))) {
      page.addInitScript(TRAPS);
      page.onDialog(
          dialog -> {
            wrong.add(at[0] + " opens a dialog");
            dialog.dismiss();
          });
      page.route(
          Pattern.compile("^(?!file:|data:image/)"),
          route -> {
            wrong.add(at[0] + " asks for " + route.request().url());
            route.abort();
          });
      for (String address : addresses) {
        at[0] = address.substring(address.indexOf("/scripts/") + 9);
        page.navigate(address);
        if (address.contains("?q=")) {
          page.waitForTimeout(250);
        }
        ((List<?>) page.evaluate(PROVOKE)).forEach(what -> wrong.add(at[0] + " holds " + what));
        if (!page.url().split("[?#]")[0].equals(address.split("[?#]")[0])) {
          wrong.add(at[0] + " leads to " + page.url());
        }
      }
    }
    return wrong;
  }

  /// The payload as far as a file may be called by it.
  private static String fileName(String payload, int number) {
    String name = payload.replaceAll("[/\\\\\0\n]", "");
    return number + " " + name.substring(0, Math.min(60, name.length()));
  }
}
