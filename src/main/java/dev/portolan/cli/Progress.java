package dev.portolan.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A line on the terminal that shows how long a work has taken so far, from its second second on.
interface Progress extends AutoCloseable {

  /// For those who do not look.
  Progress NONE = () -> {};

  @Override
  void close();

  static Progress show(PrintStream terminal, Supplier<String> what) {
    CountDownLatch done = new CountDownLatch(1);
    Thread thread = Thread.ofVirtual().unstarted(() -> tick(terminal, what, done));
    thread.start();
    return () -> {
      done.countDown();
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void tick(PrintStream terminal, Supplier<String> what, CountDownLatch done) {
    try {
      for (int seconds = 1; !done.await(1, TimeUnit.SECONDS); seconds++) {
        terminal.print("\r\u001B[K%s … %d s".formatted(what.get(), seconds));
        terminal.flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      terminal.print("\r\u001B[K");
      terminal.flush();
    }
  }
}
