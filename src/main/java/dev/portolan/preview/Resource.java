package dev.portolan.preview;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// One file of the portal, in memory.
final class Resource {

  private final byte[] content;
  private final String hash;

  private Resource(byte[] content, String hash) {
    this.content = content;
    this.hash = hash;
  }

  /// A file with the hash of its content.
  static Resource of(byte[] content) {
    return new Resource(content, hash(content));
  }

  /// Its bytes, never changed.
  byte[] content() {
    return content;
  }

  /// The hash of its bytes, short enough to stand in a page.
  String hash() {
    return hash;
  }

  /// A hash that differs when the bytes differ.
  static String hash(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
