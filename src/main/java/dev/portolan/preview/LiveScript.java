package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The script that keeps an open page up to date. It is put into pages as they are served and is no
/// part of the portal.
final class LiveScript {

  /// Where the preview's own addresses begin. No project can have one there.
  static final String PREFIX = "/_portolan/";

  static final String ADDRESS = PREFIX + "live.js";

  /// In the order in which they need each other. Idiomorph 0.8.0 is as its makers publish it.
  private static final List<String> PARTS =
      List.of("idiomorph.js", "patch.js", "panel.js", "live.js");

  private static final byte[] HEAD = "<head>".getBytes(UTF_8);

  private final byte[] script;
  private final String events;
  private final String editor;

  /// @param events the address of the event stream
  /// @param editor the address that opens `{file}` of the site at `{line}`, or empty
  LiveScript(String events, String editor) {
    this.events = events;
    this.editor = escape(editor);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PARTS.forEach(part -> all.writeBytes(read(part)));
    this.script = all.toByteArray();
  }

  private static byte[] read(String part) {
    try (InputStream in = LiveScript.class.getResourceAsStream(part)) {
      if (in == null) {
        throw new IllegalStateException(part + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The script itself.
  byte[] content() {
    return script;
  }

  /// A page with the script in it: first in the head, or at the end of a page without one.
  ///
  /// @param view the hash of the page's view, or null for a page that stands in for one
  byte[] putInto(byte[] html, @Nullable String view) {
    // A hash and our own addresses are made of characters that need no escaping.
    byte[] element =
        "<script src=\"%s\" defer data-events=\"%s\" data-page=\"%s\" data-editor=\"%s\"></script>"
            .formatted(ADDRESS, events, view == null ? "" : view, editor)
            .getBytes(UTF_8);
    int head = indexOf(html, HEAD);
    int at = head < 0 ? html.length : head + HEAD.length;
    ByteArrayOutputStream page = new ByteArrayOutputStream(html.length + element.length);
    page.write(html, 0, at);
    page.writeBytes(element);
    page.write(html, at, html.length - at);
    return page.toByteArray();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static int indexOf(byte[] text, byte[] word) {
    for (int at = 0; at <= text.length - word.length; at++) {
      if (Arrays.equals(text, at, at + word.length, word, 0, word.length)) {
        return at;
      }
    }
    return -1;
  }
}
