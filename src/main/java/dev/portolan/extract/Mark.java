package dev.portolan.extract;

import org.jspecify.annotations.Nullable;

/// What a cell of a column of yes and no, or of what must be there, says.
enum Mark {
  /// Yes, whatever the column asks.
  YES,
  /// No, whatever the column asks.
  NO,
  /// It must be there.
  REQUIRED,
  /// It may be left out.
  OPTIONAL,
  /// It depends on something.
  DEPENDS,
  /// Nothing: the cell is empty, or holds a dash.
  NOTHING,
  /// Both, because the author of a template left the choice to another: `是/否`.
  CHOICE,
  /// Something that nobody foresaw.
  UNKNOWN;

  /// Yes or no; null where it says neither.
  @Nullable Boolean isYes() {
    return switch (this) {
      case YES, REQUIRED -> true;
      case NO, OPTIONAL -> false;
      case DEPENDS, NOTHING, CHOICE, UNKNOWN -> null;
    };
  }

  /// Whether something must be there, as a column says that is called `必填`.
  @Nullable Boolean inRequired() {
    return isYes();
  }

  /// The same as a column says that is called `可选`: there a yes means that it may be left out.
  @Nullable Boolean inOptional() {
    return switch (this) {
      case NO, REQUIRED -> true;
      case YES, OPTIONAL -> false;
      case DEPENDS, NOTHING, CHOICE, UNKNOWN -> null;
    };
  }

  /// Whether one says yes and the other no.
  boolean contradicts(Mark other) {
    Boolean one = isYes();
    Boolean two = other.isYes();
    return one != null && two != null && !one.equals(two);
  }
}
