package dev.portolan.preview;

import dev.portolan.finding.Trouble;
import dev.portolan.model.SiteConfig;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Builds, and builds again after changes, one build at a time. Changes that come while a build
/// runs are served by one more build after it, however many they are.
final class Rebuilder implements AutoCloseable {

  private final Builder builder;
  private final Consumer<SiteConfig> onConfig;
  private final Consumer<Generation> onBuilt;
  private final Consumer<Showing> onShowing;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("preview-build").unstarted(this::run);
  private final CountDownLatch first = new CountDownLatch(1);
  private volatile Showing showing = Showing.NOTHING;
  private boolean wanted = true;
  private boolean closed;

  /// @param onConfig told each configuration that could be read, before the build that uses it
  /// @param onBuilt told each portal before it is shown; what it throws is a failure of the build
  /// @param onShowing told what is to be shown, after every build
  Rebuilder(
      Builder builder,
      Consumer<SiteConfig> onConfig,
      Consumer<Generation> onBuilt,
      Consumer<Showing> onShowing) {
    this.builder = builder;
    this.onConfig = onConfig;
    this.onBuilt = onBuilt;
    this.onShowing = onShowing;
  }

  /// Starts to build.
  void start() {
    thread.start();
  }

  /// Waits until the first build has ended, well or badly.
  void awaitFirst() throws InterruptedException {
    first.await();
  }

  /// What there is to show now.
  Showing showing() {
    return showing;
  }

  /// Asks for a build that starts after this moment.
  synchronized void request() {
    wanted = true;
    notifyAll();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    first.countDown();
    thread.interrupt();
  }

  private void run() {
    try {
      while (awaitRequest()) {
        Showing next = build();
        if (isClosed()) {
          return; // an interrupted build has nothing to tell
        }
        showing = next;
        onShowing.accept(next);
        first.countDown();
        if (next.failure() == null && !next.generation().reading().isWhole()) {
          request();
        }
      }
    } catch (InterruptedException e) {
      // The preview ends.
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized boolean awaitRequest() throws InterruptedException {
    while (!wanted && !closed) {
      wait();
    }
    wanted = false;
    return !closed;
  }

  /// The portal as it is now. A file that was deleted after it was listed is no failure: what is
  /// there now is read instead.
  private Generation generation() {
    try {
      return attempt();
    } catch (Trouble e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return attempt();
      }
      throw e;
    }
  }

  private Generation attempt() {
    SiteConfig config = builder.configure();
    onConfig.accept(config);
    Generation generation = builder.build(config);
    onBuilt.accept(generation);
    return generation;
  }

  /// Whatever goes wrong in a build, the preview must survive it and say so.
  @SuppressWarnings("CatchingUnchecked")
  private Showing build() {
    try {
      return showing.next(generation());
    } catch (RuntimeException | Error e) {
      return showing.failed(Problem.of(e));
    }
  }
}
