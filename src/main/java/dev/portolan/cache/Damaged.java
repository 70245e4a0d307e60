package dev.portolan.cache;

/// Some bytes are not what was written.
final class Damaged extends RuntimeException {

  private static final long serialVersionUID = 1;

  Damaged(String message) {
    super(message);
  }

  Damaged(Throwable cause) {
    super(cause);
  }
}
