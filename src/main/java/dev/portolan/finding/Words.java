package dev.portolan.finding;

import java.util.Arrays;
import java.util.IllegalFormatException;

/// A sentence in both languages Portolan speaks, side by side so that neither is forgotten.
///
/// @param zh the sentence in Chinese
/// @param en the same in English, lower case at the start and without a full stop, as compilers
///   write
public record Words(String zh, String en) {

  /// The same sentence in the given language.
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /// Fills in the places of both sentences (`%s`, `%d`, or `%2$s` where the order differs). An
  /// argument that is itself [Words] goes into each sentence in its language.
  ///
  /// @throws IllegalFormatException if a sentence's places do not fit the arguments
  public Words with(Object... arguments) {
    return new Words(
        zh.formatted(inLanguage(Language.ZH, arguments)),
        en.formatted(inLanguage(Language.EN, arguments)));
  }

  private static Object[] inLanguage(Language language, Object[] arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof Words words ? words.in(language) : argument)
        .toArray();
  }
}
