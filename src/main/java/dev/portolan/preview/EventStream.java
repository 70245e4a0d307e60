package dev.portolan.preview;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/// Keeps open pages informed, by server-sent events: at once when they connect, then after every
/// build. The address holds a random token, which only pages of this server know.
final class EventStream extends Handler.Abstract.NonBlocking {

  static final String PATH = LiveScript.PREFIX + "events";

  /// More pages than anyone looks at; hidden ones disconnect.
  static final int MOST_CLIENTS = 20;

  /// A page that was closed is noticed by writing to it, and until then takes up a place.
  private static final long HEARTBEAT_SECONDS = 1;

  private final String token;
  private final Supplier<Showing> showings;
  private final Map<Client, String> pages = new ConcurrentHashMap<>();

  EventStream(String token, Supplier<Showing> showings) {
    this.token = token;
    this.showings = showings;
  }

  /// Tells every open page what is to be shown now. One at a time, lest an older message come after
  /// a newer one.
  synchronized void tell() {
    Showing showing = showings.get();
    pages.forEach((client, page) -> client.send(Message.of(showing, page)));
  }

  /// The paths of the pages that are open.
  Set<String> pages() {
    return Set.copyOf(pages.values());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return false;
    }
    Fields query = Request.extractQueryParameters(request);
    String page = query.getValue("page");
    if (!token.equals(query.getValue("token")) || page == null || !page.startsWith("/")) {
      return Answers.plain(request, response, callback, HttpStatus.FORBIDDEN_403);
    }
    if (!HttpMethod.GET.is(request.getMethod())) {
      return Answers.plain(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    return connect(new Client(response, callback, pages::remove), Generation.path(page))
        || Answers.plain(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
  }

  private synchronized boolean connect(Client client, String page) {
    if (pages.size() >= MOST_CLIENTS) {
      return false;
    }
    pages.put(client, page);
    client.send(Message.of(showings.get(), page));
    return true;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    beat();
  }

  @Override
  protected void doStop() throws Exception {
    pages.keySet().forEach(Client::close);
    super.doStop();
  }

  private void beat() {
    pages.keySet().forEach(Client::beat);
    getServer().getScheduler().schedule(this::beat, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }
}
