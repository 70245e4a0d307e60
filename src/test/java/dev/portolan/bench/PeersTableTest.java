package dev.portolan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bench.Builder.Change;
import dev.portolan.bench.Builder.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeersTableTest {

  @Test
  void each_of_our_builds_shows_its_share_of_every_peer() {
    Map<Builder, Measure> measures = new LinkedHashMap<>();
    measures.put(builder("Portolan", Role.OURS), new Measure(4, 6, 800, 100, 5000));
    measures.put(builder("JBake", Role.PEER), new Measure(16, 24, 837.4, 80.25, 1001));

    assertThat(PeersTable.of(measures))
        .isEqualTo(
            """
            | build | wall s | CPU s | peak MB | output MB | files | wall, CPU ÷ JBake |
            |---|--:|--:|--:|--:|--:|--:|
            | Portolan | 4.00 | 6.00 | 800 | 100.0 | 5000 | 0.25, 0.25 |
            | JBake | 16.00 | 24.00 | 837 | 80.3 | 1001 | |
            """);
  }

  @Test
  void each_figure_has_a_median_of_its_own() {
    var measures =
        List.of(
            new Measure(1, 9, 5, 4, 3), new Measure(2, 8, 70, 4, 3), new Measure(30, 7, 6, 4, 3));

    assertThat(Measure.median(measures)).isEqualTo(new Measure(2, 8, 6, 4, 3));
    assertThat(Measure.median(measures.subList(0, 2))).isEqualTo(new Measure(1.5, 8.5, 37.5, 4, 3));
  }

  private static Builder builder(String name, Role role) {
    return new Builder(name, role, "out", "%s.html", Change.NONE, "true");
  }
}
