package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The tables of box characters against the names that Unicode gives them.
class GlyphTest {

  @Test
  void a_character_leads_the_ways_its_name_says() {
    for (int c = 0x2500; c <= 0x257F; c++) {
      assertThat(Glyph.ways(c)).as(Character.toString(c)).isEqualTo(ways(Character.getName(c)));
    }
  }

  private static int ways(String name) {
    if (name.contains("DIAGONAL")) {
      return 0;
    }
    int ways = name.contains("VERTICAL") ? Way.ALONG : 0;
    ways |= name.contains("HORIZONTAL") ? Way.ACROSS : 0;
    for (Way way : Way.ALL) {
      ways |= name.matches(".*\\b" + way.name() + "\\b.*") ? way.bit : 0;
    }
    return ways;
  }

  @Test
  void a_character_is_drawn_as_its_name_says() {
    for (int c = 0x2500; c <= 0x257F; c++) {
      String name = Character.getName(c);
      Glyph.Pen pen =
          name.contains("DASH")
              ? Glyph.Pen.DASHED
              : name.contains("HEAVY") || name.contains("DOUBLE")
                  ? Glyph.Pen.HEAVY
                  : Glyph.Pen.THIN;
      assertThat(Glyph.pen(c)).as(name).isEqualTo(pen);
    }
  }

  @Test
  void a_thin_line_leads_the_ways_it_was_asked_for() {
    for (int ways = 1; ways < 16; ways++) {
      assertThat(Glyph.ways(Glyph.thin(ways))).isEqualTo(ways);
    }
  }
}
