package dev.portolan.preview;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Finds a port and listens on it, with everything switched off that a preview does not need.
final class Listener {

  /// How many ports are tried after the one that was wanted.
  private static final int NEXT_PORTS = 20;

  private static final int LAST_PORT = 65_535;
  private static final int MOST_THREADS = 16;
  private static final int MOST_CONNECTIONS = 512;
  private static final int LONGEST_HEADERS_BYTES = 8 * 1024;
  private static final int IDLE_MILLIS = 30_000;

  private Listener() {}

  /// The address of this machine that a host's name stands for.
  ///
  /// @throws Trouble if it stands for none
  static InetAddress address(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (isOurs(address)) {
        return address;
      }
    } catch (UnknownHostException | SocketException e) {
      // Said below: it is not an address of this machine either.
    }
    throw Trouble.usage(
        new Words("本机没有 %s 这个地址", "this machine has no address %s").with(host),
        new Words(
            "--host 要的是本机的地址，例如 127.0.0.1",
            "--host takes an address of this machine, such as 127.0.0.1"));
  }

  private static boolean isOurs(InetAddress address) throws SocketException {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }

  /// A server that holds its port but answers nothing yet.
  ///
  /// @param port the first to try; 0 for any
  /// @throws Trouble if no port can be had
  static ServerConnector open(InetAddress address, int port, Consumer<Words> log) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("preview");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1, http());
    connector.setHost(address.getHostAddress());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    takePort(connector, port, log);
    return connector;
  }

  private static HttpConnectionFactory http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LONGEST_HEADERS_BYTES);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    return new HttpConnectionFactory(http);
  }

  private static void takePort(ServerConnector connector, int wanted, Consumer<Words> log) {
    int last = Math.min(wanted == 0 ? 0 : wanted + NEXT_PORTS, LAST_PORT);
    for (int port = wanted; port <= last; port++) {
      if (isFree(connector, port)) {
        if (port != wanted) {
          log.accept(
              new Words("端口 %d 已被占用，改用 %d", "port %d is taken, using %d").with(wanted, port));
        }
        return;
      }
    }
    throw Trouble.machine(
        new Words("端口 %d 到 %d 都被占用", "the ports from %d to %d are all taken").with(wanted, last),
        new Words("用 -p 指定另一个端口", "choose another port with -p"),
        null);
  }

  private static boolean isFree(ServerConnector connector, int port) {
    connector.setPort(port);
    try {
      connector.open();
      return true;
    } catch (IOException e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        return false;
      }
      throw Trouble.machine(
          new Words("不能在 %s:%d 上监听：%s", "cannot listen on %s:%d: %s")
              .with(connector.getHost(), port, String.valueOf(e.getMessage())),
          new Words(
              "换一个端口（-p）或地址（--host）",
              "choose another port with -p, or another address with --host"),
          e);
    }
  }
}
