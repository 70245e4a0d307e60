package dev.portolan.preview;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Lets through what a reader's own browser asks for and nothing else. Documents may be
/// confidential, and every page a developer visits can make his browser ask this server; so what
/// comes from another site is refused before anything looks at it.
final class Gate extends Handler.Wrapper {

  private final Hosts hosts;

  Gate(Hosts hosts, Handler inside) {
    super(inside);
    this.hosts = hosts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    protect(response.getHeaders());
    HttpFields asked = request.getHeaders();
    if (!isForUs(request) || isFromElsewhere(asked)) {
      return Answers.plain(request, response, callback, HttpStatus.FORBIDDEN_403);
    }
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      return Answers.plain(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    return super.handle(request, response, callback);
  }

  /// What every answer says: another site may neither show it, load it, nor learn of it, the
  /// browser must not guess what it is, nor keep it.
  private static void protect(HttpFields.Mutable headers) {
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put(
        "Content-Security-Policy", "frame-ancestors 'none'; base-uri 'self'; object-src 'none'");
  }

  private boolean isForUs(Request request) {
    String authority = request.getHttpURI().getAuthority();
    return request.getHeaders().getValuesList(HttpHeader.HOST).size() == 1
        && hosts.allow(request.getHeaders().get(HttpHeader.HOST))
        && authority != null
        && hosts.allow(authority);
  }

  /// Browsers send `Origin` with requests a script may read the answer of. `Sec-Fetch-Site` covers
  /// the others (a script or picture of ours in their page); old browsers lack it, so it only adds.
  private boolean isFromElsewhere(HttpFields asked) {
    for (HttpField origin : asked.getFields(HttpHeader.ORIGIN)) {
      String value = origin.getValue();
      if (value == null || !hosts.allowOrigin(value)) {
        return true;
      }
    }
    @Nullable String site = asked.get("Sec-Fetch-Site");
    return site != null
        && site.endsWith("-site")
        && !"navigate".equals(asked.get("Sec-Fetch-Mode"));
  }
}
