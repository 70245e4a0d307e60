package dev.portolan.model;

/// Where the files of the portal go: a folder on disk, or memory. Safe for use by many threads.
@FunctionalInterface
public interface Output {

  /// Writes one file, whole.
  ///
  /// @param path relative to the portal's root, with forward slashes, such as
  ///   `ports/8080/index.html`
  /// @param content its bytes, not changed afterwards
  /// @throws dev.portolan.finding.Trouble if the machine refuses
  void write(String path, byte[] content);
}
