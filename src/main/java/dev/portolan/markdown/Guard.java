package dev.portolan.markdown;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the reading of a document where it can do no harm: on a thread whose stack is deep enough
/// for any nesting that a document's size allows, with a [Budget]. Threads are kept for the next
/// document and end when there is none.
final class Guard {

  /// Address space, not memory: only what a document's nesting really uses is ever taken.
  private static final long STACK = 256L << 20;

  private static final long PATIENCE_SECONDS = 60;
  private static final long IDLE_SECONDS = 5;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Guard::thread);

  /// @param length of the document
  /// @return what `reading` returned, or null where it cost too much
  <T> @Nullable T run(int length, Function<Budget, T> reading) {
    Future<@Nullable T> result = threads.submit(() -> within(length, reading));
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // Work that looks at no characters. The thread is left behind; it does not keep the program
      // from ending.
      result.cancel(true);
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading a document", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a document could not be read", e.getCause());
    }
  }

  private static <T> @Nullable T within(int length, Function<Budget, T> reading) {
    try {
      return reading.apply(new Budget(length));
    } catch (Budget.Exhausted | StackOverflowError e) {
      return null;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "markdown", STACK);
    thread.setDaemon(true);
    return thread;
  }
}
