package dev.portolan.cli;

import dev.portolan.finding.Trouble;

/// How a command ends, as a number that scripts rely on.
final class ExitCode {

  /// Done.
  static final int DONE = 0;

  /// There are findings at or above the threshold.
  static final int FINDINGS = 1;

  /// Wrong usage or configuration.
  static final int USAGE = 2;

  /// The machine refused: disk full, port taken, no permission.
  static final int MACHINE = 3;

  /// A bug in Portolan (`EX_SOFTWARE` of sysexits.h).
  static final int BUG = 70;

  private ExitCode() {}

  static int of(Trouble trouble) {
    return switch (trouble.kind()) {
      case USAGE -> USAGE;
      case MACHINE -> MACHINE;
    };
  }
}
