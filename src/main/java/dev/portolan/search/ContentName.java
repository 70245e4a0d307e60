package dev.portolan.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// A name made of everything that is indexed: other content, another name. Two different checksums
/// of 32 bits each, since a browser's cache needs no protection from forgery, only from accidents.
final class ContentName {

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  void add(Entry entry) {
    add(entry.kind().word());
    add(entry.title());
    add(entry.url());
    add(String.valueOf(entry.project()));
    add(entry.trail());
    add(entry.body());
    add(entry.source());
    entry.names().forEach(this::add);
    entry.tags().forEach(this::add);
    entry.texts().forEach(text -> add(text.weight() + text.text()));
    entry.uses().forEach(use -> add(use.toString()));
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    one.update(bytes);
    one.update(0);
    other.update(bytes);
    other.update(0);
  }

  /// 16 hexadecimal digits.
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) one.getValue()) + hex.toHexDigits((int) other.getValue());
  }
}
