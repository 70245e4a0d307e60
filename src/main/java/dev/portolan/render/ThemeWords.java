package dev.portolan.render;

import dev.portolan.finding.Language;
import dev.portolan.finding.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the portal says besides the documents, by key and in both languages: `words/zh.properties`
/// and `words/en.properties` of a theme.
final class ThemeWords {

  private static final String ONE = ".one";

  private final Map<String, Words> words;

  private ThemeWords(Map<String, Words> words) {
    this.words = words;
  }

  /// Reads the words; a key that one language lacks is said in the other.
  static ThemeWords read(Path folder) throws IOException {
    Properties zh = load(folder.resolve("zh.properties"));
    Properties en = load(folder.resolve("en.properties"));
    Map<String, Words> words = new TreeMap<>();
    for (String key : zh.stringPropertyNames()) {
      words.put(key, new Words(zh.getProperty(key), otherwise(en, key, zh)));
    }
    for (String key : en.stringPropertyNames()) {
      words.putIfAbsent(key, new Words(otherwise(zh, key, en), en.getProperty(key)));
    }
    return new ThemeWords(words);
  }

  /// The words of a key; without the form for the number one, the common form; else the other
  /// language's words.
  private static String otherwise(Properties language, String key, Properties other) {
    String common = key.endsWith(ONE) ? key.substring(0, key.length() - ONE.length()) : key;
    return language.getProperty(key, language.getProperty(common, other.getProperty(key)));
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return properties;
  }

  /// The words of a key with its places `{0}`, `{1}` … filled in. Where the first value is the
  /// number one and the key has a form of its own for it (`key.one`), that form. A value that is
  /// [Words] itself stands in its own language.
  Optional<Words> say(String key, List<?> values) {
    boolean one = !values.isEmpty() && "1".equals(String.valueOf(values.getFirst()));
    Words found = one ? words.getOrDefault(key + ONE, words.get(key)) : words.get(key);
    return Optional.ofNullable(found)
        .map(
            both ->
                new Words(
                    fill(both.zh(), values, Language.ZH), fill(both.en(), values, Language.EN)));
  }

  /// The same, or the key itself where the theme has no such words.
  Words sayOrKey(String key, Object... values) {
    return say(key, List.of(values)).orElseGet(() -> new Words(key, key));
  }

  /// Every key, for the tests of a theme.
  Map<String, Words> all() {
    return words.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String fill(String text, List<?> values, Language language) {
    String filled = text;
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      String said = value instanceof Words words ? words.in(language) : String.valueOf(value);
      filled = filled.replace("{" + i + "}", said);
    }
    return filled;
  }
}
