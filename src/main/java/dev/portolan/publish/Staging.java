package dev.portolan.publish;

import dev.portolan.model.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A folder beside the output that becomes it in one step, or leaves no trace.
///
/// ```
/// site/                        what the world reads: wholly old until publish, wholly new after
/// .site.portolan-staging/      the new one while it is written; then the old one until removed
/// .site.portolan-retired/      the old one for a moment, where folders cannot be exchanged
/// .site.portolan-lock          held while a build is at work
/// ```
///
/// Being beside the output puts the staging folder on the same file system, where a rename is one
/// step. Whatever a killed build leaves there, the next build clears.
public final class Staging implements Output, AutoCloseable {

  private final Places places;
  private final Disk disk;
  private final BuildLock lock;
  private final Manifest manifest = new Manifest();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final boolean standing;
  private boolean finished;

  private Staging(Places places, Disk disk, BuildLock lock) {
    this.places = places;
    this.disk = disk;
    this.lock = lock;
    this.standing = Files.isDirectory(places.output());
  }

  /// A new, empty staging folder beside `output`. It also clears what killed builds left there.
  ///
  /// @throws dev.portolan.finding.Trouble if it cannot be made, another build is at work, or
  ///   `output` holds something that no build of ours has written
  public static Staging beside(Path output) {
    return beside(output, new LocalDisk());
  }

  /// Makes sure that a portal could be put at `output`, before the long work for it begins.
  ///
  /// @throws dev.portolan.finding.Trouble if there can be no such folder, or it holds something
  ///   that no build of ours has written
  public static void check(Path output) {
    try {
      Places.beside(output).refuseForeignFiles();
    } catch (IOException e) {
      throw Refusal.of(output, e);
    }
  }

  static Staging beside(Path output, Disk disk) {
    try {
      Places places = Places.beside(output);
      disk.createFolders(places.parent());
      BuildLock lock = BuildLock.take(places);
      try {
        places.recover(disk);
        places.refuseForeignFiles();
        disk.createFolders(places.staging());
        return new Staging(places, disk, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Refusal.of(output, e);
    }
  }

  /// Writes one file of the new portal. One that the old portal has too, with the same content, is
  /// taken over with its time, so that copying the portal elsewhere copies only what is new.
  ///
  /// @throws IllegalArgumentException if `path` is not a plain path inside the portal
  /// @throws IllegalStateException if the same path was written before: one of two pages would be
  ///   lost
  @Override
  public void write(String path, byte[] content) {
    PortalPaths.check(path);
    manifest.add(path, content);
    Path file = places.staging().resolve(path);
    try {
      createFolders(file);
      if (!standing || !disk.link(places.output().resolve(path), file, content)) {
        disk.write(file, content);
      }
    } catch (IOException e) {
      throw Refusal.of(places.output().resolve(path), e);
    }
  }

  /// Makes everything written the new content of the output folder, in one atomic step. After it
  /// nothing more can be written.
  ///
  /// Where folders cannot be exchanged, the old one is renamed away and the new one in; a build
  /// killed exactly between the two leaves no output until the next build puts the old one back.
  ///
  /// @throws dev.portolan.finding.Trouble if the machine refuses; the old portal is still there
  public void publish() {
    try {
      disk.write(places.staging().resolve(Manifest.FILE), manifest.content());
      disk.sync(places.staging());
      takeThePlaceOfTheOldOne();
      finished = true;
    } catch (IOException e) {
      throw Refusal.of(places.output(), e);
    }
    // The new portal is in place; what is left of the old one is only litter.
    removeQuietly(places.staging());
    removeQuietly(places.retired());
  }

  /// Removes the staging folder if it was not published, and lets the next build in.
  @Override
  public void close() {
    if (!finished) {
      removeQuietly(places.staging());
    }
    lock.close();
  }

  private void createFolders(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !folders.contains(folder)) {
      disk.createFolders(folder);
      folders.add(folder);
    }
  }

  private void takeThePlaceOfTheOldOne() throws IOException {
    if (Files.notExists(places.output())) {
      disk.rename(places.staging(), places.output());
    } else if (!disk.exchange(places.staging(), places.output())) {
      disk.rename(places.output(), places.retired());
      try {
        disk.rename(places.staging(), places.output());
      } catch (IOException e) {
        disk.rename(places.retired(), places.output());
        throw e;
      }
    }
  }

  /// Removes a folder as far as that is possible; the next build clears what stays.
  private void removeQuietly(Path folder) {
    try {
      disk.remove(folder);
    } catch (IOException e) {
      // Not worth failing a build over, and nothing the user has to know.
    }
  }
}
