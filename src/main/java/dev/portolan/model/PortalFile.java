package dev.portolan.model;

import java.util.function.Supplier;

/// A file of the portal that is not made yet. Publishing makes all of them; the preview only those
/// that someone looks at.
///
/// @param path relative to the portal's root, with forward slashes, such as `ports/8080/index.html`
/// @param content makes its bytes: the same ones each time it is asked, from any thread; fails with
///   [dev.portolan.finding.Trouble] if the theme is broken there or the machine refuses
public record PortalFile(String path, Supplier<byte[]> content) {

  /// Makes it and puts it where it belongs.
  public void writeTo(Output output) {
    output.write(path, content.get());
  }
}
