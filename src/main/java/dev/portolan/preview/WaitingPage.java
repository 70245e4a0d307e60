package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.finding.Words;

/// What is shown in place of a page that is not there yet: that it is being built, or why it cannot
/// be. The script in it brings the page as soon as there is one.
final class WaitingPage {

  private WaitingPage() {}

  /// The page, in both languages: which one the site wants is not known yet.
  static byte[] of(Showing showing) {
    Words words = words(showing);
    String text = words.zh() + "\n\n" + words.en();
    return """
    <!doctype html>
    <html lang="zh-CN">
    <head><meta charset="utf-8"><title>Portolan</title></head>
    <body><main><h1>Portolan</h1><pre>%s</pre></main></body>
    </html>
    """
        .formatted(escape(text))
        .getBytes(UTF_8);
  }

  private static Words words(Showing showing) {
    Problem failure = showing.failure();
    Reading reading = showing.generation().reading();
    if (failure != null) {
      return failure.line();
    }
    return reading.isWhole() ? new Words("正在构建…", "Building…") : reading.words();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
