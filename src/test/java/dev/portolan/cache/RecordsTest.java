package dev.portolan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is written is what is read.
class RecordsTest {

  /// Every shape there is.
  public record Ship(
      @Nullable String name,
      int masts,
      double draught,
      boolean afloat,
      @Nullable Boolean insured,
      @Nullable Rig rig,
      List<Cargo> hold,
      SortedMap<String, Tea> tea,
      @Nullable Tea best) {}

  public enum Rig {
    SLOOP,
    BRIG
  }

  public sealed interface Cargo permits Tea, Silk {}

  public record Tea(String kind) implements Cargo {}

  public record Silk(int bolts) implements Cargo {}

  private static final Tea OOLONG = new Tea("乌龙 🍵");

  private static final Ship FULL =
      new Ship(
          "Portolan",
          Integer.MIN_VALUE,
          2.5,
          true,
          false,
          Rig.BRIG,
          List.of(new Silk(70_000), OOLONG, new Tea("Portolan")),
          new TreeMap<>(Collections.singletonMap("first", OOLONG)),
          OOLONG);

  private static final Ship EMPTY =
      new Ship(null, 0, Double.NaN, false, null, null, List.of(), new TreeMap<>(), null);

  @Test
  void records_come_back_equal() throws IOException {
    assertThat(read(write(FULL))).isEqualTo(FULL);
    assertThat(read(write(EMPTY))).isEqualTo(EMPTY);
  }

  @Test
  void what_was_one_object_is_one_object_again() throws IOException {
    Ship ship = read(write(FULL));

    assertThat(ship.best()).isSameAs(ship.tea().get("first")).isSameAs(ship.hold().get(1));
  }

  @Test
  void what_the_reader_has_already_is_not_written() throws IOException {
    byte[] bytes = new RecordWriter(List.of(OOLONG)).write(FULL);

    assertThat(bytes).hasSizeLessThan(write(FULL).length);
    Ship ship = new RecordReader(ByteBuffer.wrap(bytes), List.of(OOLONG)).read(Ship.class);
    assertThat(ship).isEqualTo(FULL);
    assertThat(ship.best()).isSameAs(OOLONG);
  }

  @Test
  void half_a_character_is_refused_rather_than_changed() {
    Tea half = new Tea("tea \uD83C");
    Tea reversed = new Tea("\uDF75\uD83C");

    assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> write(half));
    assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> write(reversed));
  }

  @Test
  void bytes_that_end_too_early_are_damaged() throws IOException {
    byte[] whole = write(FULL);
    for (int length = 0; length < whole.length; length++) {
      ByteBuffer part = ByteBuffer.wrap(whole, 0, length);
      assertThatExceptionOfType(Damaged.class)
          .as("%d of %d bytes", length, whole.length)
          .isThrownBy(() -> new RecordReader(part, List.of()).read(Ship.class));
    }
  }

  private static byte[] write(Record record) throws IOException {
    return new RecordWriter(List.of()).write(record);
  }

  private static Ship read(byte[] bytes) {
    return new RecordReader(ByteBuffer.wrap(bytes), List.of()).read(Ship.class);
  }
}
