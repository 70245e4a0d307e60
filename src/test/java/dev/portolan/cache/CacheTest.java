package dev.portolan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cache may forget; it may never give anything wrong.
class CacheTest {

  public record Chart(String coast) {}

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Key MALABAR = Key.of(List.of("malabar"));
  private static final Key COROMANDEL = Key.of(List.of("coromandel"));

  private final AtomicInteger made = new AtomicInteger();
  private Path folder;

  @BeforeEach
  void place(@TempDir Path temporary) {
    folder = temporary.resolve("deep/cache");
  }

  @Test
  void what_was_made_once_is_not_made_again() {
    assertThat(ask(MALABAR, "reefs")).isEqualTo("reefs");
    assertThat(ask(MALABAR, "other")).isEqualTo("reefs");
    assertThat(made).hasValue(1);
  }

  @Test
  void another_key_is_another_thing() {
    ask(MALABAR, "reefs");
    assertThat(ask(COROMANDEL, "sands")).isEqualTo("sands");
    assertThat(Key.of(List.of("ab", "c"))).isNotEqualTo(Key.of(List.of("a", "bc")));
  }

  @Test
  void an_entry_with_any_byte_flipped_is_made_anew() throws IOException {
    ask(MALABAR, "reefs");
    Path entry = entries().getFirst();
    byte[] whole = Files.readAllBytes(entry);
    for (int at = 0; at < whole.length; at++) {
      for (int flip : new int[] {0x01, 0x80, 0xff}) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) flip;
        Files.write(entry, flipped);
        assertThat(ask(MALABAR, "made anew")).as("byte %d", at).isEqualTo("made anew");
      }
    }
  }

  @Test
  void an_entry_cut_anywhere_is_made_anew() throws IOException {
    ask(MALABAR, "reefs");
    Path entry = entries().getFirst();
    byte[] whole = Files.readAllBytes(entry);
    for (int length = 0; length < whole.length; length++) {
      Files.write(entry, Arrays.copyOf(whole, length));
      assertThat(ask(MALABAR, "made anew")).as("%d bytes", length).isEqualTo("made anew");
    }
  }

  @Test
  void an_entry_in_the_place_of_another_is_made_anew() throws IOException {
    ask(MALABAR, "reefs");
    Path first = entries().getFirst();
    ask(COROMANDEL, "sands");
    Path second = entries().stream().filter(it -> !it.equals(first)).findFirst().orElseThrow();
    Files.write(first, Files.readAllBytes(second));

    assertThat(ask(MALABAR, "made anew")).isEqualTo("made anew");
    assertThat(ask(COROMANDEL, "other")).isEqualTo("sands");
  }

  @Test
  void where_the_disk_refuses_the_work_is_done_without_it() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");

    assertThat(ask(MALABAR, "reefs")).isEqualTo("reefs");
    assertThat(ask(MALABAR, "again")).isEqualTo("again");
  }

  @Test
  void nobody_else_can_read_it() throws IOException {
    ask(MALABAR, "reefs");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entries().getFirst())))
        .isEqualTo("rw-------");
  }

  @Test
  void what_nobody_asked_for_in_two_weeks_is_removed() throws IOException {
    ask(MALABAR, "reefs");
    Path old = entries().getFirst();
    ask(COROMANDEL, "sands");
    entries().forEach(entry -> age(entry, Duration.ofDays(13)));
    ask(COROMANDEL, "sands"); // in use, so it stays
    age(old, Duration.ofDays(15));
    age(folder.resolve("swept"), Duration.ofDays(2));

    assertThat(ask(COROMANDEL, "other")).isEqualTo("sands");
    assertThat(entries()).hasSize(1).doesNotContain(old);
  }

  private String ask(Key key, String coast) {
    Supplier<Chart> maker =
        () -> {
          made.incrementAndGet();
          return new Chart(coast);
        };
    Cache cache = Cache.in(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    return cache.get(key, Chart.class, List.of(), maker).coast();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.endsWith("swept"))
          .sorted()
          .toList();
    }
  }

  private static void age(Path file, Duration age) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
