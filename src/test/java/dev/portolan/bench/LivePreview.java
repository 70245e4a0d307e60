package dev.portolan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `portolan serve` in a process of its own.
final class LivePreview implements AutoCloseable {

  private static final Pattern SCRIPT = Pattern.compile("<script src=\"/_portolan/[^>]*></script>");
  private static final Pattern NOTICE =
      Pattern.compile("<portolan-reading\\b.*?</portolan-reading>", Pattern.DOTALL);
  private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final long started = System.nanoTime();
  private final Process process;
  private final int port;

  /// @param command starts Portolan
  /// @param cache where it keeps what it has read
  LivePreview(List<String> command, Path site, int port, Path cache) throws IOException {
    this.port = port;
    ProcessBuilder serve = new ProcessBuilder(command);
    serve.command().addAll(List.of("serve", site.toString(), "-p", String.valueOf(port)));
    serve.environment().put("XDG_CACHE_HOME", cache.toString());
    serve.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    this.process = serve.start();
  }

  String address() {
    return "http://127.0.0.1:" + port + "/";
  }

  /// Milliseconds since it was started.
  long age() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
  }

  /// The processor time that it has taken, in milliseconds.
  long effort() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /// The memory that it holds on to, in MB: what is left of its heap after a collection.
  double heap() throws IOException, InterruptedException {
    ask("GC.run");
    Matcher used = HEAP.matcher(ask("GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1024.0;
  }

  private String ask(String command) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader answer = asked.inputReader(StandardCharsets.UTF_8)) {
      String text = String.join("\n", answer.lines().toList());
      asked.waitFor();
      return text;
    }
  }

  /// What it answers.
  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address() + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /// A page without what the preview puts into it.
  byte[] page(String path) throws IOException, InterruptedException {
    byte[] body = get(path).body();
    String text = new String(body, StandardCharsets.UTF_8);
    String bare = NOTICE.matcher(SCRIPT.matcher(text).replaceAll("")).replaceAll("");
    return bare.equals(text) ? body : bare.getBytes(StandardCharsets.UTF_8);
  }

  /// Waits until a page answers with some words in it.
  ///
  /// @param words that it must hold, or `!` and words that it must not
  void await(String path, String words) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(path, words)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("never seen in " + path + ": " + words);
      }
      Thread.sleep(10);
    }
  }

  private boolean holds(String path, String words) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer = get(path);
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      boolean absent = words.startsWith("!");
      return answer.statusCode() == 200
          && text.contains(absent ? words.substring(1) : words) != absent;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /// Waits until it has read the whole site.
  void awaitWhole() throws InterruptedException {
    await("", "!<portolan-reading");
  }

  /// The pages that are not what a build of the same site makes, by their path.
  List<String> stale(Path built) throws IOException {
    try (var files = Files.walk(built)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> built.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals("404.html"))
          .filter(path -> !isSame(path, built.resolve(path)))
          .sorted()
          .toList();
    }
  }

  private boolean isSame(String path, Path file) {
    try {
      String address = path.replaceFirst("index\\.html$", "");
      String encoded =
          URI.create("http://x/").resolve(new URI(null, null, "/" + address, null)).getRawPath();
      return Arrays.equals(page(encoded.substring(1)), Files.readAllBytes(file));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
