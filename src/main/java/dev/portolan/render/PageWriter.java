package dev.portolan.render;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Where a page is drawn to, in the many small pieces of a template. Unlike a
/// [java.io.StringWriter] it locks nothing, and has room for a usual page from the start.
final class PageWriter extends Writer implements SpecializedWriter {

  private static final int USUAL = 1 << 15; // characters

  private final StringBuilder text = new StringBuilder(USUAL);

  @Override
  public void write(char[] piece, int from, int count) {
    text.append(piece, from, count);
  }

  @Override
  public void write(String piece) {
    text.append(piece);
  }

  @Override
  public void write(String piece, int from, int count) {
    text.append(piece, from, from + count);
  }

  @Override
  public void writeSpecialized(String piece) {
    text.append(piece);
  }

  @Override
  public void writeSpecialized(char c) {
    text.append(c);
  }

  @Override
  public void writeSpecialized(int number) {
    text.append(number);
  }

  @Override
  public void writeSpecialized(long number) {
    text.append(number);
  }

  @Override
  public void writeSpecialized(double number) {
    text.append(number);
  }

  @Override
  public void writeSpecialized(float number) {
    text.append(number);
  }

  @Override
  public void writeSpecialized(short number) {
    text.append(number);
  }

  @Override
  public void writeSpecialized(byte number) {
    text.append(number);
  }

  /// Whether nothing was drawn that can be seen.
  boolean isBlank() {
    return text.chars().allMatch(Character::isWhitespace);
  }

  /// What was drawn, as UTF-8.
  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
