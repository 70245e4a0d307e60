package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Ways to answer a request. Each ends it and returns true, as a handler must.
final class Answers {

  private Answers() {}

  /// Answers with a whole file.
  static boolean content(
      Request request,
      Response response,
      Callback callback,
      int status,
      String type,
      byte[] content) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
    boolean headOnly = HttpMethod.HEAD.is(request.getMethod());
    response.write(true, headOnly ? null : ByteBuffer.wrap(content), callback);
    return true;
  }

  /// Answers with a status and its name, telling nothing else.
  static boolean plain(Request request, Response response, Callback callback, int status) {
    byte[] text = (HttpStatus.getMessage(status) + "\n").getBytes(UTF_8);
    return content(request, response, callback, status, "text/plain; charset=utf-8", text);
  }
}
