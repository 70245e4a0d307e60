package dev.portolan.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The disk of this machine, whose n-th step finds it full.
final class FaultyDisk implements Disk {

  private final Disk real = new LocalDisk();
  private final int failing;
  private final boolean exchanges;
  private int steps;

  /// @param failing which step fails, counted from 1
  /// @param exchanges whether this disk can exchange two folders
  FaultyDisk(int failing, boolean exchanges) {
    this.failing = failing;
    this.exchanges = exchanges;
  }

  /// Whether the step that should fail was reached.
  boolean failed() {
    return steps >= failing;
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    step(folder);
    real.createFolders(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    try {
      step(file);
    } catch (IOException e) {
      // A full disk takes the first part of a file.
      Files.write(file, Arrays.copyOf(content, content.length / 2));
      throw e;
    }
    real.write(file, content);
  }

  @Override
  public boolean link(Path old, Path file, byte[] content) {
    return real.link(old, file, content);
  }

  @Override
  public void sync(Path folder) throws IOException {
    step(folder);
    real.sync(folder);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step(to);
    real.rename(from, to);
  }

  @Override
  public boolean exchange(Path one, Path other) throws IOException {
    return exchanges && real.exchange(one, other);
  }

  @Override
  public void remove(Path folder) throws IOException {
    step(folder);
    real.remove(folder);
  }

  private void step(Path path) throws IOException {
    steps++;
    if (steps == failing) {
      throw new FileSystemException(path.toString(), null, "No space left on device");
    }
  }
}
