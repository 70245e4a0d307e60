package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// One open page. A slow one is never waited for: of the messages it has not taken yet only the
/// last is kept, which says all that the earlier ones did.
final class Client {

  private static final String HEARTBEAT = ":\n\n";

  private final Response response;
  private final Callback callback;
  private final Consumer<Client> onGone;
  private @Nullable String waiting;
  private boolean writing;
  private boolean gone;

  Client(Response response, Callback callback, Consumer<Client> onGone) {
    this.response = response;
    this.callback = callback;
    this.onGone = onGone;
  }

  /// Sends a message as soon as the page takes it.
  ///
  /// @param json in one line
  synchronized void send(String json) {
    waiting = "data: " + json + "\n\n";
    write();
  }

  /// Makes sure that the page is still there.
  synchronized void beat() {
    if (waiting == null && !writing) {
      waiting = HEARTBEAT;
      write();
    }
  }

  /// Ends the stream.
  void close() {
    gone(null);
  }

  private void write() {
    if (!writing && !gone && waiting != null) {
      ByteBuffer text = ByteBuffer.wrap(waiting.getBytes(UTF_8));
      waiting = null;
      writing = true;
      response.write(false, text, Callback.from(this::written, this::gone));
    }
  }

  private synchronized void written() {
    writing = false;
    write();
  }

  private void gone(@Nullable Throwable failure) {
    synchronized (this) {
      if (gone) {
        return;
      }
      gone = true;
    }
    onGone.accept(this);
    if (failure == null) {
      callback.succeeded();
    } else {
      callback.failed(failure);
    }
  }
}
