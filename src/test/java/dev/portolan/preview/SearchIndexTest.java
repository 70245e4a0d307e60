package dev.portolan.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which index answers while another one is being made.
class SearchIndexTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void the_one_before_answers_until_the_new_one_is_there() {
    SearchIndex first = SearchIndex.NONE.next(index("first"));
    first.make();
    SearchIndex second = first.next(index("second"));

    assertThat(door(second)).isEqualTo("first");
    second.make();
    assertThat(door(second)).isEqualTo("second");
    assertThat(door(first)).isEqualTo("first");
  }

  @Test
  void one_that_was_never_made_is_passed_over() {
    SearchIndex first = SearchIndex.NONE.next(index("first"));
    first.make();
    SearchIndex third = first.next(index("second")).next(index("third"));

    assertThat(door(third)).isEqualTo("first");
    assertThat(made).hasValue(1);
  }

  @Test
  void the_very_first_is_made_for_whoever_asks() {
    SearchIndex first = SearchIndex.NONE.next(index("first"));

    assertThat(door(first)).isEqualTo("first");
    assertThat(door(first)).isEqualTo("first");
    assertThat(made).hasValue(1);
  }

  private Supplier<SortedMap<String, Resource>> index(String name) {
    return () -> {
      made.incrementAndGet();
      return new TreeMap<>(Map.of("search/index.js", Resource.of(name.getBytes(UTF_8))));
    };
  }

  private static @Nullable String door(SearchIndex index) {
    Resource file = index.find("search/index.js");
    return file == null ? null : new String(file.content(), UTF_8);
  }
}
