package dev.portolan.normalize;

import dev.portolan.model.Vocabulary;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms under which a heading may be known: `端口规划 (Ports)` is known as `端口规划`, as `Ports` and
/// as the whole.
final class TitleForms {

  private static final Pattern BRACKETED =
      Pattern.compile("([^(（【\\[]{1,80})[(（【\\[]([^)）】\\]]{1,80})[)）】\\]]\\s*");
  private static final Pattern SLASHED =
      Pattern.compile("([^/／|｜]{1,80})\\s*[/／|｜]\\s*([^/／|｜]{1,80})");

  private TitleForms() {}

  /// The folded forms, the whole title first.
  static Set<String> of(String title) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(Vocabulary.fold(title));
    addHalves(BRACKETED.matcher(title), forms);
    addHalves(SLASHED.matcher(title), forms);
    forms.remove("");
    return forms;
  }

  private static void addHalves(Matcher halves, Set<String> forms) {
    if (halves.matches()) {
      forms.add(Vocabulary.fold(halves.group(1)));
      forms.add(Vocabulary.fold(halves.group(2)));
    }
  }
}
