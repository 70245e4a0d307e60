package dev.portolan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<String> NAMES = List.of("inventory-api", "notify-api", "order-api");

  @Test
  void a_slip_of_the_pen_is_understood() {
    assertThat(Nearest.to("notfy-api", NAMES)).contains("notify-api");
    assertThat(Nearest.to("Order-Api", NAMES)).contains("order-api");
  }

  @Test
  void a_name_that_is_nothing_like_the_others_has_no_nearest() {
    assertThat(Nearest.to("税务系统", NAMES)).isEmpty();
    assertThat(Nearest.to("x".repeat(100_000), NAMES)).isEmpty();
  }
}
