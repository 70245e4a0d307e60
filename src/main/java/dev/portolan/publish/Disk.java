package dev.portolan.publish;

import java.io.IOException;
import java.nio.file.Path;

/// Everything a build changes on disk goes through here, so that a test can make any single step of
/// it fail.
interface Disk {

  /// Makes a folder and those above it, where they are missing.
  void createFolders(Path folder) throws IOException;

  /// Writes a new file, whole.
  void write(Path file, byte[] content) throws IOException;

  /// Gives a file that is there a second name, without writing it again, if it holds just this
  /// content. It keeps its time then.
  ///
  /// @return false if it holds anything else, is no file, or cannot have two names
  boolean link(Path old, Path file, byte[] content);

  /// Waits until everything below a folder is on the disk itself, so that a power cut after the
  /// next rename cannot leave empty files. Does nothing where the system offers no cheap way.
  void sync(Path folder) throws IOException;

  /// Renames a folder to a name that is free, in one step.
  void rename(Path from, Path to) throws IOException;

  /// Exchanges two folders in one step.
  ///
  /// @return false if this system or file system cannot; nothing has changed then
  boolean exchange(Path one, Path other) throws IOException;

  /// Removes a folder with all that is in it, if it is there.
  void remove(Path folder) throws IOException;
}
