package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says at the top of every page that more is to come, while documents are still being read: nobody
/// shall take what is not read for what is not there.
final class ReadingNotice {

  private static final Pattern BODY = Pattern.compile("(?i)<body\\b[^>]*>");

  private ReadingNotice() {}

  /// A page with the notice in it, in both languages, each marked as such; the page as it is where
  /// nothing is missing.
  static byte[] putInto(byte[] html, Reading reading) {
    if (reading.isWhole()) {
      return html;
    }
    String page = new String(html, UTF_8);
    String notice =
        "<portolan-reading role=\"status\"><span lang=\"zh-CN\">%s</span> <span lang=\"en\">%s</span></portolan-reading>"
            .formatted(reading.words().zh(), reading.words().en());
    Matcher body = BODY.matcher(page);
    int at = body.find() ? body.end() : page.length();
    return (page.substring(0, at) + notice + page.substring(at)).getBytes(UTF_8);
  }
}
