package dev.portolan.catalog;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What a document says at some place.
///
/// @param text as written, or as good as
record Statement(Words text, Location location) {

  private static final int MOST_NAMED = 8;

  private static final Words HINT =
      new Words("以实际部署为准，把各处改成一致", "make all of them say what is really deployed");

  Statement(String written, Location location) {
    this(new Words(written, written), location);
  }

  /// A finding at the last of the places, naming them all.
  ///
  /// @param what is stated differently
  static Finding contradiction(Words what, List<Statement> statements) {
    List<Statement> inOrder =
        statements.stream().sorted(Comparator.comparing(Statement::location)).toList();
    Words message =
        new Words("%s：%s", "%s: %s")
            .with(
                what,
                new Words(
                    places(inOrder, Language.ZH, "%s 处是 %s", "，"),
                    places(inOrder, Language.EN, "%s says %s", ", ")));
    return Finding.of(Rule.CONTRADICTION, inOrder.getLast().location, message, HINT);
  }

  private static String places(
      List<Statement> statements, Language language, String form, String separator) {
    String named =
        statements.stream()
            .limit(MOST_NAMED)
            .map(statement -> form.formatted(statement.location, statement.text.in(language)))
            .collect(Collectors.joining(separator));
    int more = statements.size() - MOST_NAMED;
    return more > 0 ? named + separator + "… +" + more : named;
  }
}
