package dev.portolan.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.portolan.model.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// A static host of a search index and of one page that asks it. It gzips as hosts do, lets nothing
/// be cached, and knows what was fetched.
final class IndexHost implements AutoCloseable {

  private static final String BOX = "search.js";

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Integer> fetched = new ConcurrentHashMap<>();

  private IndexHost(HttpServer server) {
    this.server = server;
  }

  /// @param box the folder of scripts that make the theme's search box
  static IndexHost start(Path box) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    IndexHost host = new IndexHost(HttpServer.create(anyPort, 0));
    host.put("index.html", "<!doctype html><html data-root='./'><script src=search.js></script>");
    host.put(BOX, joined(box));
    host.server.createContext("/", host::answer);
    host.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    host.server.start();
    return host;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/index.html";
  }

  /// Where the index is written to.
  Output output() {
    return (path, content) -> files.put(path, gzip(content));
  }

  /// Forgets what was fetched.
  void forget() {
    fetched.clear();
  }

  /// How many files were fetched.
  int files() {
    return fetched.size();
  }

  /// How many bytes of the files so named were fetched.
  int bytes(Predicate<String> wanted) {
    return fetched.entrySet().stream()
        .filter(file -> wanted.test(name(file.getKey())))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// The size of what the search loads when it is opened.
  int first() {
    List<String> opening = List.of("index.js", "root.js", "reader.js");
    return size(path -> path.startsWith("search/") && opening.contains(name(path)));
  }

  /// The size of the search box, which is on every page.
  int box() {
    return size(BOX::equals);
  }

  /// The size of the whole index.
  int whole() {
    return size(path -> path.startsWith("search/"));
  }

  /// How many files the index has.
  int count() {
    return files.size() - 2;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private int size(Predicate<String> wanted) {
    return files.entrySet().stream()
        .filter(file -> wanted.test(file.getKey()))
        .mapToInt(file -> file.getValue().length)
        .sum();
  }

  private void put(String path, String content) {
    files.put(path, gzip(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    byte[] content = files.get(path);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      fetched.put(path, content.length);
      String type = path.endsWith(".js") ? "text/javascript" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String joined(Path folder) throws IOException {
    StringBuilder joined = new StringBuilder();
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path part : parts.sorted().toList()) {
        joined.append(Files.readString(part));
      }
    }
    return joined.toString();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
