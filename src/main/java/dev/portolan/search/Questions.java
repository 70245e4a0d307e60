package dev.portolan.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The questions of `questions.txt`, each as a pattern that Java and JavaScript read alike.
final class Questions {

  /// Who uses something.
  static final String USES = "uses";

  /// What breaks if something is down.
  static final String IMPACT = "impact";

  private static final Pattern PART = Pattern.compile("\\[([^]]*)]|\\{}|[^\\[{ ]+");
  private static final Pattern SIGN = Pattern.compile("[\\\\^$.*+?()\\[\\]{}|/]");

  /// A name; it does not begin within a word.
  private static final String NAME = "(?:(?<![a-z0-9])|(?![a-z0-9]))([^ ?].*?)";

  private static final List<Form> FORMS = read();

  private Questions() {}

  /// What someone asks of something.
  ///
  /// @param asks [#USES] or [#IMPACT]
  /// @param name of the thing, as typed
  record Question(String asks, String name) {}

  /// A form of question.
  ///
  /// @param pattern whose only group is the name
  record Form(String asks, Pattern pattern) {

    /// As the reader in the page takes it.
    List<String> parts() {
      return List.of(asks, pattern.pattern());
    }
  }

  /// The question in a text, if it is one.
  ///
  /// @param text as [Tokenizer#plain] gives it
  static Optional<Question> in(String text) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.find()) {
        return Optional.of(new Question(form.asks(), matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  static List<Form> forms() {
    return FORMS;
  }

  private static List<Form> read() {
    try (InputStream in = Questions.class.getResourceAsStream("questions.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: questions.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Questions::form)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("questions.txt cannot be read", e);
    }
  }

  private static Form form(String line) {
    int blank = line.indexOf(' ');
    String parts =
        PART.matcher(line.substring(blank))
            .results()
            .map(part -> part(part.group()))
            .collect(Collectors.joining(" *"));
    Pattern pattern = Pattern.compile("^ *" + parts + " *[?!。]* *$", Pattern.CASE_INSENSITIVE);
    return new Form(line.substring(0, blank), pattern);
  }

  private static String part(String part) {
    if (part.equals("{}")) {
      return NAME;
    }
    if (!part.startsWith("[")) {
      return quote(part);
    }
    // The longest first, so that none hides behind its own beginning.
    return Stream.of(part.substring(1, part.length() - 1).split("\\|", -1))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Questions::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String quote(String words) {
    return SIGN.matcher(words).replaceAll("\\\\$0");
  }
}
