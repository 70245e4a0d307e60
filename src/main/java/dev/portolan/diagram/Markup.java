package dev.portolan.diagram;

/// Collects HTML. Everything of the author's goes through [#text], which escapes it.
final class Markup {

  private final StringBuilder out = new StringBuilder(4096);

  /// Markup of our own.
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  Markup number(int number) {
    out.append(number);
    return this;
  }

  /// A number with at most one digit behind the point.
  Markup number(double number) {
    long tenths = Math.round(number * 10);
    if (tenths < 0) {
      out.append('-');
    }
    out.append(Math.abs(tenths) / 10);
    if (tenths % 10 != 0) {
      out.append('.').append(Math.abs(tenths) % 10);
    }
    return this;
  }

  /// Text of the author's, safe between tags and in attributes.
  Markup text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&#34;");
        default -> out.append(c);
      }
    }
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
