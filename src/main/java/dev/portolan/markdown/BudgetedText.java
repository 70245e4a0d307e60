package dev.portolan.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;

/// A text that counts how often it is looked at, and so stops a parser that runs away.
final class BudgetedText implements CharSequence {

  private final String text;
  private final char[] chars;
  private final Budget budget;

  BudgetedText(String text, Budget budget) {
    this.text = text;
    this.chars = text.toCharArray();
    this.budget = budget;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    budget.spend();
    return chars[index];
  }

  /// A part of a document's text, copied at once: unlike a parser, a copy cannot run away, and
  /// copied character by character it would be a third of all reading.
  static String copy(BasedSequence part) {
    return part instanceof SubSequence && part.getBase() instanceof BudgetedText whole
        ? whole.text.substring(part.getStartOffset(), part.getEndOffset())
        : part.toString();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
