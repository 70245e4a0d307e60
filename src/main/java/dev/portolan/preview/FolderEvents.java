package dev.portolan.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells when something happens in some folders. What it was does not matter, and missing an event
/// is no harm: whoever waits here looks for himself.
final class FolderEvents implements AutoCloseable {

  /// Editors save in several steps; this long without another event, they are done.
  private static final Duration QUIET = Duration.ofMillis(40);

  /// A change is shown after this long even if the events do not end.
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  FolderEvents(WatchService service) {
    this.service = service;
  }

  /// Waits for an event, and then until there are no more of them.
  ///
  /// @param longest to wait for the first
  void await(Duration longest) throws InterruptedException {
    WatchKey key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (key != null && System.nanoTime() < end) {
      key.pollEvents();
      key.reset();
      key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
    if (key != null) {
      key.reset();
    }
  }

  /// Listens to these folders and no others.
  ///
  /// @return whether any of them is new: things may have happened in it before this call
  /// @throws IOException if the system watches no more folders
  boolean listenTo(Set<Path> folders) throws IOException {
    // First the folders that are gone: one that was moved keeps its key, and must not lose it
    // after it was found again under its new name.
    keys.entrySet().removeIf(entry -> isGone(entry.getKey(), entry.getValue(), folders));
    boolean any = false;
    for (Path folder : folders) {
      any |= !keys.containsKey(folder) && register(folder);
    }
    return any;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private static boolean isGone(Path folder, WatchKey key, Set<Path> folders) {
    if (key.isValid() && folders.contains(folder)) {
      return false;
    }
    key.cancel();
    return true;
  }

  private boolean register(Path folder) throws IOException {
    try {
      keys.put(
          folder,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY));
      return true;
    } catch (NotDirectoryException | NoSuchFileException e) {
      return false; // gone again; the next look sees it
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }
}
