package dev.portolan.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The work that one document may cost. It is counted in characters looked at, not in seconds, so
/// that the same document gives the same page on a slow machine and a fast one; the processor's
/// clock is only the second fence, for work that looks at few characters.
final class Budget {

  /// How often each character may be looked at. Real documents need 4 to 9; parsing that runs away
  /// needs thousands.
  private static final long LOOKS = 100;

  /// Up to so many looks a character a document is an ordinary one, and a second of the processor's
  /// time says more of the machine, or of a program that has just started, than of the document.
  private static final long ORDINARY = 16;

  private static final int PATIENCE = 5;
  private static final long START = 2_000_000;
  private static final long NANOSECONDS = 1_000_000_000L;
  private static final int LONG = 250_000;
  private static final long NANOSECONDS_PER_CHARACTER = 2_000;
  private static final int INTERVAL = 4096;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final long start = CLOCK.getCurrentThreadCpuTime();
  private final long allowed;
  private final long ordinary;
  private long left;

  /// How many characters are left when the clock is looked at next, or the budget is spent.
  private long halt;

  /// @param length of the document
  Budget(int length) {
    long extra = NANOSECONDS_PER_CHARACTER * Math.max(0, length - LONG);
    this.allowed = NANOSECONDS + extra;
    this.left = START + LOOKS * length;
    this.ordinary = left - ORDINARY * length;
    this.halt = left - INTERVAL;
  }

  /// Counts one character looked at.
  ///
  /// @throws Exhausted where the document has cost too much
  void spend() {
    if (--left < halt) {
      halt();
    }
  }

  private void halt() {
    if (left < 0 || isLate()) {
      throw new Exhausted();
    }
    halt = Math.max(0, left - INTERVAL);
  }

  private boolean isLate() {
    long spent = CLOCK.getCurrentThreadCpuTime() - start;
    return spent > (left < ordinary ? allowed : PATIENCE * allowed);
  }

  /// The document costs more than it may.
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("budget exhausted", null, false, false);
    }
  }
}
