package dev.portolan.preview;

import dev.portolan.model.PortalFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One file of the portal, made when it is first looked at and then kept.
final class Resource {

  private final Object state;
  private final Supplier<byte[]> maker;
  private byte @Nullable [] content;
  private @Nullable String hash;

  private Resource(Object state, Supplier<byte[]> maker) {
    this.state = state;
    this.maker = maker;
  }

  /// A file that is there.
  static Resource of(byte[] content) {
    return new Resource(hash(content), () -> content);
  }

  /// A file that is made when it is looked at.
  ///
  /// @param state what it shows; another one when that has changed
  static Resource of(PortalFile file, Object state) {
    return new Resource(state, file.content());
  }

  /// Its bytes, never changed.
  ///
  /// @throws dev.portolan.finding.Trouble if it cannot be made
  synchronized byte[] content() {
    if (content == null) {
      content = maker.get();
    }
    return content;
  }

  /// The hash of its bytes, short enough to stand in a page.
  synchronized String hash() {
    if (hash == null) {
      hash = hash(content());
    }
    return hash;
  }

  /// Whether it shows what another one shows, as far as can be told without making them.
  boolean shows(@Nullable Resource other) {
    return other != null && state.equals(other.state);
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
