package dev.portolan.extract;

import java.util.EnumSet;
import java.util.Set;

/// What became of a table: its facts are read, it is refused for a reason, or it looks like facts
/// that nobody could make out. Nothing is skipped in silence.
sealed interface Verdict {

  /// The table lists facts of these kinds.
  record Listing(Set<TableKind> kinds) implements Verdict {
    public Listing {
      kinds = Set.copyOf(kinds);
    }

    static Listing of(TableKind first, TableKind... others) {
      return new Listing(EnumSet.of(first, others));
    }
  }

  /// The table lists no facts, and why.
  record Refused(LookAlike as) implements Verdict {}

  /// The table looks like facts, and is reported to its author.
  ///
  /// @param column index of the column that makes it look so
  record Puzzling(int column) implements Verdict {}

  /// What a table is that lists no facts.
  enum LookAlike {
    /// Its first column, or what it measures, says that it is about tasks, errors, results.
    OTHER_MATTER,
    /// Parameters of a request, fields of an answer.
    REQUEST_PARAMETERS,
    /// Switches of features, which are no variables of an environment.
    FEATURE_FLAGS,
    /// Columns of a database.
    DATA_DICTIONARY,
    /// Names in capitals that are no variables: roles, events, states.
    SYMBOLS,
    /// Codes and what they are called: states, errors.
    CODES,
    /// Services or technologies against each other, or against their qualities.
    COMPARISON,
    /// Where things are to be found: documents, files, commands.
    DIRECTORY,
    /// Names and versions of what something is built with, without a choice to explain.
    INVENTORY,
    /// What there is and how it fares: done, running, planned.
    STATUS,
    /// Words only: nothing in it is a port, a variable or the description of a service.
    PROSE
  }
}
