package dev.portolan.finding;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Why Portolan cannot do what it was asked to: the request is wrong, or the machine refuses. It
/// ends the command with one line and a hint. A mistake in a document is never trouble; it is a
/// [Finding].
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Whose doing it is.
  public enum Kind {
    /// Wrong usage or configuration: exit code 2.
    USAGE,
    /// The machine refused, such as a full disk or a taken port: exit code 3.
    MACHINE
  }

  private final Kind kind;
  private final transient Words words;
  private final transient @Nullable Words hint;
  private final transient @Nullable Location location;

  private Trouble(
      Kind kind,
      Words words,
      @Nullable Words hint,
      @Nullable Location location,
      @Nullable Throwable cause) {
    super(words.en(), cause);
    this.kind = kind;
    this.words = words;
    this.hint = hint;
    this.location = location;
  }

  /// The request cannot be understood.
  public static Trouble usage(Words words, @Nullable Words hint) {
    return new Trouble(Kind.USAGE, words, hint, null, null);
  }

  /// The configuration is wrong at a place of a file.
  public static Trouble at(Location location, Words words, @Nullable Words hint) {
    return new Trouble(Kind.USAGE, words, hint, location, null);
  }

  /// The machine refused.
  public static Trouble machine(Words words, @Nullable Words hint, @Nullable Throwable cause) {
    return new Trouble(Kind.MACHINE, words, hint, null, cause);
  }

  /// The same trouble with the name of the file changed, if it is in a file.
  public Trouble inFile(UnaryOperator<String> name) {
    return location == null
        ? this
        : at(
            new Location(name.apply(location.file()), location.line(), location.column()),
            words,
            hint);
  }

  /// Whose doing it is.
  public Kind kind() {
    return kind;
  }

  /// What is wrong.
  public Words words() {
    return words;
  }

  /// What would help, or null.
  public @Nullable Words hint() {
    return hint;
  }

  /// Where in the configuration it is wrong, or null.
  public @Nullable Location location() {
    return location;
  }
}
