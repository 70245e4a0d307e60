package dev.portolan.preview;

import dev.portolan.finding.Trouble;
import dev.portolan.model.Urls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers with the files of the generation shown, each request from one generation only.
final class Pages extends Handler.Abstract {

  private static final String NOT_FOUND = "404.html";

  /// An SVG opened by itself is a document that could run scripts.
  private static final String HARMLESS = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

  private final Supplier<Showing> showings;
  private final LiveScript live;
  private final Consumer<String> asked;
  private volatile Served served = new Served(Generation.NONE, new ConcurrentHashMap<>());

  /// The pages of one generation as they were sent: many readers ask for the same.
  private record Served(Generation generation, Map<String, byte[]> pages) {}

  /// @param asked told the path of each page that is not there yet
  Pages(Supplier<Showing> showings, LiveScript live, Consumer<String> asked) {
    this.showings = showings;
    this.live = live;
    this.asked = asked;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Showing showing = showings.get();
    String address = Request.getPathInContext(request);
    if (address.equals(LiveScript.ADDRESS)) {
      return Answers.content(
          request, response, callback, HttpStatus.OK_200, MediaTypes.JAVASCRIPT, live.content());
    }
    if (!showing.isReady()) {
      return waiting(showing, HttpStatus.SERVICE_UNAVAILABLE_503, request, response, callback);
    }
    try {
      return answer(showing, address, request, response, callback);
    } catch (Trouble e) {
      return waiting(
          showing.failed(Problem.of(e)),
          HttpStatus.INTERNAL_SERVER_ERROR_500,
          request,
          response,
          callback);
    }
  }

  private boolean waiting(
      Showing showing, int status, Request request, Response response, Callback callback) {
    byte[] page = live.putInto(WaitingPage.of(showing), null);
    return Answers.content(request, response, callback, status, MediaTypes.HTML, page);
  }

  private boolean answer(
      Showing showing, String address, Request request, Response response, Callback callback) {
    Generation generation = showing.generation();
    String path = Generation.path(address);
    Resource resource = generation.find(path);
    if (resource != null) {
      byte[] content = withScript(generation, path, resource);
      return file(path, content, HttpStatus.OK_200, request, response, callback);
    }
    if (generation.isFolder(path)) {
      String query = request.getHttpURI().getQuery();
      String folder = "/" + Urls.href(path) + "/" + (query == null ? "" : "?" + query);
      response.getHeaders().put(HttpHeader.LOCATION, folder);
      return Answers.plain(request, response, callback, HttpStatus.FOUND_302);
    }
    if (generation.isExpected(path)) {
      asked.accept(path);
      return waiting(showing, HttpStatus.SERVICE_UNAVAILABLE_503, request, response, callback);
    }
    Resource notFound = generation.find(NOT_FOUND);
    if (notFound == null) {
      return Answers.plain(request, response, callback, HttpStatus.NOT_FOUND_404);
    }
    byte[] page = live.putInto(notFound.content(), null);
    return file(NOT_FOUND, page, HttpStatus.NOT_FOUND_404, request, response, callback);
  }

  private byte[] withScript(Generation generation, String path, Resource resource) {
    if (!MediaTypes.of(path).equals(MediaTypes.HTML)) {
      return resource.content();
    }
    Served now = served;
    if (!isOf(now, generation)) {
      now = new Served(generation, new ConcurrentHashMap<>());
      served = now;
    }
    return now.pages.computeIfAbsent(
        path,
        _ ->
            live.putInto(
                ReadingNotice.putInto(resource.content(), generation.reading()),
                PageView.hash(generation, path)));
  }

  @SuppressWarnings("ReferenceEquality") // the very same portal, not one that looks like it
  private static boolean isOf(Served served, Generation generation) {
    return served.generation == generation;
  }

  private static boolean file(
      String path,
      byte[] content,
      int status,
      Request request,
      Response response,
      Callback callback) {
    String type = MediaTypes.of(path);
    if (type.equals(MediaTypes.SVG)) {
      response.getHeaders().put("Content-Security-Policy", HARMLESS);
    }
    return Answers.content(request, response, callback, status, type, content);
  }
}
