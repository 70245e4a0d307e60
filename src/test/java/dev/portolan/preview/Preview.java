package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.finding.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A running preview of a toy site, asked in raw HTTP so that nothing tidies up what is sent.
final class Preview implements AutoCloseable {

  final ToySite site;
  final PreviewServer server;
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  private Preview(ToySite site, boolean polling) throws InterruptedException {
    this.site = site;
    this.server =
        PreviewServer.start(
            new PreviewServer.Options(null, 0, polling, null), site, site.root, this::note);
  }

  /// A preview of a site with the pages `/` and `/订单/`.
  static Preview of(Path folder) throws IOException, InterruptedException {
    return of(withTwoPages(folder), false);
  }

  static Preview of(ToySite site, boolean polling) throws InterruptedException {
    return new Preview(site, polling);
  }

  static ToySite withTwoPages(Path folder) throws IOException {
    ToySite site = new ToySite(folder.toRealPath());
    site.write("content/index.txt", "home");
    site.write("content/订单.txt", "orders");
    return site;
  }

  int port() {
    return server.address().getPort();
  }

  /// The name the server knows itself by.
  String host() {
    return "127.0.0.1:" + port();
  }

  /// Asks for an address as a browser on this machine does.
  String get(String address) throws IOException {
    return send("GET " + address + " HTTP/1.1", "Host: " + host());
  }

  /// Sends a request line and headers as they are.
  ///
  /// @return the whole answer
  String send(String... lines) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request(lines));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  static byte[] request(String... lines) {
    return (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8);
  }

  /// Waits for the next line the preview says.
  String said() throws InterruptedException {
    String line = log.poll(20, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("the preview said nothing within 20 s");
    }
    return line;
  }

  /// Waits until the preview says a line that starts so.
  String saidFrom(String start) throws InterruptedException {
    String line = said();
    while (!line.startsWith(start)) {
      line = said();
    }
    return line;
  }

  @Override
  public void close() {
    server.close();
  }

  private void note(Words words) {
    log.add(words.en());
  }
}
