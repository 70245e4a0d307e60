package dev.portolan.publish;

import dev.portolan.model.Output;
import java.nio.file.Path;

/// A folder beside the output that becomes it in one step, or leaves no trace.
public final class Staging implements Output, AutoCloseable {

  private final Path output;

  private Staging(Path output) {
    this.output = output;
  }

  /// A new, empty staging folder beside `output`. It also clears what killed builds left there.
  ///
  /// @throws dev.portolan.finding.Trouble if it cannot be made, another build is at work, or
  ///   `output` holds something that no build of ours has written
  public static Staging beside(Path output) {
    return new Staging(output);
  }

  @Override
  public void write(String path, byte[] content) {
    throw new UnsupportedOperationException(path + content.length);
  }

  /// Makes everything written the new content of the output folder, in one atomic step.
  public void publish() {
    throw new UnsupportedOperationException(output.toString());
  }

  /// Removes the staging folder if it was not published.
  @Override
  public void close() {}
}
