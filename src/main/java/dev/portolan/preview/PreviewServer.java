package dev.portolan.preview;

import dev.portolan.Portolan;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/// A server that shows a site's portal and keeps it up to date while its files are edited.
public final class PreviewServer implements AutoCloseable {

  /// The port tried first: one that our users' own services do not take.
  public static final int DEFAULT_PORT = 4321;

  private static final String THIS_MACHINE = "127.0.0.1";
  private static final int TOKEN_BYTES = 18;

  private final Server server;
  private final URI address;
  private final EventStream events;
  private final Rebuilder rebuilder;
  private final Watcher watcher;
  private final Journal journal;
  private final Indexing indexing = new Indexing();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// How to serve.
  ///
  /// @param host the address to listen on; null for one that only this machine can reach
  /// @param port the first port to try, 0 to 65535; 0 for any that is free
  /// @param polling whether to look at the files every so often instead of trusting the system to
  ///   tell of changes, as network drives need it
  /// @param editor what opens a file at a line: an editor known by name, or an address with
  ///   `{file}` and `{line}`; null for none
  public record Options(
      @Nullable String host, int port, boolean polling, @Nullable String editor) {}

  private PreviewServer(Options options, Builder builder, Path site, Consumer<Words> log) {
    String host = options.host() == null ? THIS_MACHINE : options.host();
    InetAddress bound = Listener.address(host);
    ServerConnector connector = Listener.open(bound, options.port(), log);
    Hosts hosts = Hosts.of(host, bound, connector.getLocalPort());
    String token = newToken();

    this.server = connector.getServer();
    this.address = hosts.address(bound);
    this.journal = new Journal(log);
    this.rebuilder = new Rebuilder(builder, this::watch, this::draw, this::show);
    this.watcher = new Watcher(Watched.before(site), options.polling(), rebuilder::request, log);
    this.events = new EventStream(token, rebuilder::showing);
    LiveScript live = new LiveScript(EventStream.PATH + "?token=" + token, editor(options, site));
    server.setHandler(
        new Gate(
            hosts,
            new Handler.Sequence(events, new Pages(rebuilder::showing, live, builder::ask))));
  }

  /// Starts to serve a site. Returns once its first page can be had, or the reason why there is
  /// none yet.
  ///
  /// @param site its folder
  /// @param log told in one line what people should know, from any thread
  /// @throws Trouble if there is no such folder, or no port can be had
  /// @throws InterruptedException if the caller is interrupted
  public static PreviewServer start(
      Options options, Portolan portolan, Path site, Consumer<Words> log)
      throws InterruptedException {
    return start(options, new SiteBuilder(portolan, site), site, log);
  }

  /// Refuses an address that other machines can reach: documents may be confidential, and the
  /// preview asks nobody who he is.
  ///
  /// @throws Trouble if `host` is not an address of this machine that only it can reach
  public static void refuseStrangers(String host) {
    if (!Listener.address(host).isLoopbackAddress()) {
      throw Trouble.usage(
          new Words(
                  "%s 让别的机器也能看到预览，预览没有登录",
                  "on %s other machines could read the preview, which has no login")
              .with(host),
          new Words("确实要这样，请加 --i-understand", "if that is wanted, add --i-understand"));
    }
  }

  static PreviewServer start(Options options, Builder builder, Path site, Consumer<Words> log)
      throws InterruptedException {
    refuseHopeless(builder);
    PreviewServer preview = new PreviewServer(options, builder, site, log);
    try {
      preview.server.start();
    } catch (Exception e) {
      preview.close();
      throw new IllegalStateException("the server does not start", e);
    }
    preview.watcher.start();
    preview.rebuilder.start();
    preview.rebuilder.awaitFirst();
    return preview;
  }

  /// Where the portal can be seen, such as `http://127.0.0.1:4321/`.
  public URI address() {
    return address;
  }

  /// Serves until the process is told to end (Ctrl-C, SIGTERM), which is the normal way for a
  /// preview to end and therefore a success: the process then ends with exit code 0.
  ///
  /// @throws InterruptedException if the caller is interrupted
  public void await() throws InterruptedException {
    Thread hook =
        new Thread(
            () -> {
              close();
              // Java itself would end with 130 or 143, which scripts take for a failure.
              Runtime.getRuntime().halt(0);
            },
            "preview-end");
    Runtime.getRuntime().addShutdownHook(hook);
    closed.await();
  }

  @Override
  public void close() {
    watcher.close();
    rebuilder.close();
    indexing.close();
    try {
      server.stop();
    } catch (Exception e) {
      // It ends with the process at the latest.
    }
    closed.countDown();
  }

  private void watch(SiteConfig config) {
    watcher.watch(Watched.of(config));
  }

  /// Draws what is being looked at before the rest can be: a theme that cannot draw it must not
  /// take the place of what is shown.
  private void draw(Generation generation) {
    Stream.concat(Stream.of(Generation.path("/")), events.pages().stream())
        .forEach(page -> PageView.hash(generation, page));
  }

  private void show(Showing showing) {
    journal.note(showing);
    events.tell();
    if (showing.failure() == null && showing.generation().reading().isWhole()) {
      indexing.make(showing.generation().index());
    }
  }

  /// A wrong line in a file can be mended while the preview runs. A site that is not there cannot.
  private static void refuseHopeless(Builder builder) {
    try {
      builder.configure();
    } catch (Trouble e) {
      if (e.location() == null) {
        throw e;
      }
    }
  }

  private static String editor(Options options, Path site) {
    return options.editor() == null ? "" : Editor.of(options.editor()).in(site);
  }

  private static String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
