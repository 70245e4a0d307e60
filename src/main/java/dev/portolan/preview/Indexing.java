package dev.portolan.preview;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes search indexes, one at a time, each when nothing has been edited for a while: indexing
/// must not take from the next edit what that needs. Of those that wait only the newest is made.
final class Indexing implements AutoCloseable {

  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, task -> Thread.ofPlatform().daemon().name("preview-index").unstarted(task));
  private volatile Duration effort = Duration.ZERO;
  private @Nullable Future<?> waiting;

  /// Makes an index in a while, in place of the one that waits.
  synchronized void make(SearchIndex index) {
    if (waiting != null) {
      waiting.cancel(false);
    }
    waiting = thread.schedule(() -> measure(index), delay().toMillis(), TimeUnit.MILLISECONDS);
  }

  /// The longer it takes, the longer must be the pause that tells of an author who is done.
  private Duration delay() {
    Duration delay = QUIET.plus(effort.multipliedBy(2));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  private void measure(SearchIndex index) {
    long start = System.nanoTime();
    index.make();
    effort = Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
