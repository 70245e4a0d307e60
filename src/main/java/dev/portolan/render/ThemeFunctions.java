package dev.portolan.render;

import dev.portolan.finding.Words;
import dev.portolan.json.Json;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/// The functions of a theme's templates.
///
/// | function | gives |
/// | --- | --- |
/// | `w('key', a, b)` | the theme's words in both languages, of which the style shows one |
/// | `both(words)` | the same for words that the program made, such as a finding's |
/// | `attr('title', 'key', a)` | an attribute with the theme's words, which the script can switch |
/// | `attrOf('title', words)` | the same for words that the program made |
/// | `asset('name.css')` | where a file of the theme's `assets` is |
final class ThemeFunctions extends AbstractExtension {

  private static final String[] SPECIAL = {"&", "<", ">", "\"", "'"};
  private static final String[] ESCAPED = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
  private static final List<String> PLACES = List.of("0", "1", "2", "3", "4");

  private final Theme theme;

  /// What the frame of every page says, put together once: words without places by their key, and
  /// attributes of such words by their name and key.
  private final Map<String, SafeString> fixed = new ConcurrentHashMap<>();

  ThemeFunctions(Theme theme) {
    this.theme = theme;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "w", (Call) this::words,
        "both", (Call) (call) -> spans((Words) call.value(0)),
        "attr", (Call) this::attribute,
        "attrOf", (Call) (call) -> attribute(call.text(0), (Words) call.value(1)),
        "asset", (Call) (call) -> asset(call));
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new RecordAttributes());
  }

  /// `{% filter json %}…{% endfilter %}`: what is between, as a string that a script can read.
  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("json", (Inside) text -> new SafeString(Json.compact(text)));
  }

  private SafeString words(Arguments call) {
    return call.count() == 1
        ? fixed.computeIfAbsent(call.text(0), _ -> spans(say(call, 0)))
        : spans(say(call, 0));
  }

  private SafeString attribute(Arguments call) {
    return call.count() == 2
        ? fixed.computeIfAbsent(
            call.text(0) + '=' + call.text(1), _ -> attribute(call.text(0), say(call, 1)))
        : attribute(call.text(0), say(call, 1));
  }

  private Words say(Arguments call, int key) {
    return theme
        .words()
        .say(call.text(key), call.from(key + 1))
        .orElseThrow(() -> call.error("the theme has no words for '" + call.text(key) + "'"));
  }

  private String asset(Arguments call) {
    return theme
        .assets()
        .path(call.text(0))
        .orElseThrow(() -> call.error("the theme has no asset '" + call.text(0) + "'"));
  }

  private static SafeString spans(Words words) {
    return new SafeString(
        words.zh().equals(words.en())
            ? escape(words.zh())
            : "<span class=\"zh\">"
                + escape(words.zh())
                + "</span><span class=\"en\">"
                + escape(words.en())
                + "</span>");
  }

  private static SafeString attribute(String name, Words words) {
    String zh = escape(words.zh());
    String en = escape(words.en());
    return new SafeString(
        zh.equals(en)
            ? "%s=\"%s\"".formatted(name, zh)
            : "%1$s=\"%2$s\" data-en-%1$s=\"%3$s\"".formatted(name, zh, en));
  }

  private static String escape(String text) {
    return StringUtils.containsAny(text, '&', '<', '>', '"', '\'')
        ? StringUtils.replaceEach(text, SPECIAL, ESCAPED)
        : text;
  }

  /// The arguments of one call, and where in the templates it stands.
  private record Arguments(Map<String, Object> values, PebbleTemplate template, int line) {

    int count() {
      return values.size();
    }

    Object value(int place) {
      Object value = values.get(PLACES.get(place));
      if (value == null) {
        throw error("argument " + (place + 1) + " has no value");
      }
      return value;
    }

    String text(int place) {
      return value(place).toString();
    }

    List<Object> from(int place) {
      List<Object> rest = new ArrayList<>();
      for (int i = place; i < PLACES.size() && values.containsKey(PLACES.get(i)); i++) {
        rest.add(value(i));
      }
      return rest;
    }

    PebbleException error(String message) {
      return new PebbleException(null, message, line, template.getName());
    }
  }

  /// A Pebble filter of what stands between its two tags.
  private interface Inside extends Filter {

    Object of(String text);

    @Override
    default Object apply(
        Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return of(input.toString());
    }

    @Override
    default @Nullable List<String> getArgumentNames() {
      return null;
    }
  }

  /// A Pebble function in the form that suits the ones above.
  private interface Call extends Function {

    Object of(Arguments call);

    @Override
    default Object execute(
        Map<String, Object> values, PebbleTemplate self, EvaluationContext context, int line) {
      return of(new Arguments(values, self, line));
    }

    @Override
    default @Nullable List<String> getArgumentNames() {
      return null;
    }
  }
}
