package dev.portolan.markdown;

/// A text that counts how often it is looked at, and so stops a parser that runs away.
final class BudgetedText implements CharSequence {

  private final String text;
  private final Budget budget;

  BudgetedText(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    budget.spend();
    return text.charAt(index);
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
