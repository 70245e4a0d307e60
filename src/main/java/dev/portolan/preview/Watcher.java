package dev.portolan.preview;

import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Notices changes of the watched files, however they come: written in place, saved by renaming,
/// moved with their folder, deleted, thousands at once. The system's events wake it; what has
/// changed it finds out by looking, and it also looks now and then without having been woken.
final class Watcher implements AutoCloseable {

  /// How often to look where events wake us as well: only what they missed has to wait.
  private static final Duration SAFETY_NET = Duration.ofSeconds(1);

  /// How often to look where nothing wakes us.
  private static final Duration POLL = Duration.ofMillis(300);

  /// Looking takes at most one part in so many of our time, however large the site.
  private static final int PARTS = 20;

  private final Runnable onChange;
  private final Consumer<Words> log;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("preview-watch").unstarted(this::run);
  private volatile @Nullable FolderEvents events;
  private Watched watched;
  private Snapshot snapshot;
  private Duration effort = Duration.ZERO;

  /// @param polling whether to look at the files only, because the system tells nothing (network
  ///   drives) or tells it late (macOS)
  /// @param onChange told of every change, in the watcher's own thread
  Watcher(Watched first, boolean polling, Runnable onChange, Consumer<Words> log) {
    this.watched = first;
    this.onChange = onChange;
    this.log = log;
    this.events = polling || onMac() ? null : openEvents();
    this.snapshot = Snapshot.of(first, Snapshot.EMPTY);
  }

  /// Starts to watch.
  void start() {
    listen();
    thread.start();
  }

  /// Watches other files from now on. Their present state is the known one: whoever calls this is
  /// about to read them.
  synchronized void watch(Watched other) {
    if (!other.equals(watched)) {
      watched = other;
      snapshot = Snapshot.of(other, Snapshot.EMPTY);
      listen();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    stopListening();
  }

  private void run() {
    try {
      while (true) {
        await();
        if (look()) {
          onChange.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // The preview ends.
    }
  }

  private void await() throws InterruptedException {
    FolderEvents woken = events;
    Duration least = effort.multipliedBy(PARTS);
    if (woken == null) {
      Thread.sleep(longer(POLL, least));
    } else {
      woken.await(longer(SAFETY_NET, least));
    }
  }

  /// Looks at all files.
  ///
  /// @return whether something has changed since the last look
  private synchronized boolean look() {
    long start = System.nanoTime();
    Snapshot before = snapshot;
    do {
      snapshot = Snapshot.of(watched, snapshot);
    } while (listen());
    effort = Duration.ofNanos(System.nanoTime() - start);
    return !snapshot.isStill(before);
  }

  /// Listens in every folder there is now.
  ///
  /// @return whether there were new ones, in which something may already have happened
  private synchronized boolean listen() {
    FolderEvents woken = events;
    try {
      return woken != null && woken.listenTo(snapshot.folders());
    } catch (IOException e) {
      log.accept(
          new Words(
                  "系统不能再监视更多目录，改为每 %s 毫秒检查一次",
                  "the system watches no more folders; looking at the files every %s ms instead")
              .with(POLL.toMillis()));
      stopListening();
      return false;
    }
  }

  private void stopListening() {
    FolderEvents woken = events;
    events = null;
    try {
      if (woken != null) {
        woken.close();
      }
    } catch (IOException e) {
      // Nothing is lost: we look for ourselves.
    }
  }

  private static @Nullable FolderEvents openEvents() {
    try {
      return new FolderEvents(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  /// Java's watch service on macOS itself only looks every few seconds.
  private static boolean onMac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
