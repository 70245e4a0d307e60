package dev.portolan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Debian's Chromium for tests: one browser for the whole test run, a fresh context for each test.
///
/// ```java
/// try (Page page = Chromium.page()) {
///   page.navigate(site.resolve("index.html").toUri().toString());
/// }
/// ```
public final class Chromium {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /// Skips the test, saying so, where there is no Chromium and none can be installed.
  public static void assumePresent() {
    Assumptions.assumeTrue(
        Installed.YES,
        "skipped: no Chromium to test in; as root: apt-get install chromium fonts-noto-cjk");
  }

  /// Asked once a test run: whether Chromium is there, or could be installed.
  private static final class Installed {
    static final boolean YES = Files.isExecutable(PROGRAM) || ChromiumPackage.install(PROGRAM);
  }

  /// A fresh page in a context of its own; closing the page closes the context.
  public static Page page() {
    return page(new Browser.NewContextOptions());
  }

  /// A fresh page in a context with the given options, such as its size or colour scheme.
  public static Page page(Browser.NewContextOptions options) {
    assumePresent();
    BrowserContext context = Shared.BROWSER.newContext(options);
    Page page = context.newPage();
    page.onClose(closed -> context.close());
    return page;
  }

  /// Started once, when the first test asks for it. Playwright stops it when the test run ends.
  private static final class Shared {
    static final Browser BROWSER = launch();

    private static Browser launch() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
    }
  }
}
