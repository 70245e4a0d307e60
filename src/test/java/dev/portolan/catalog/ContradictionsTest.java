package dev.portolan.catalog;

import static dev.portolan.catalog.CatalogMergerTest.merge;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Catalog;
import dev.portolan.model.ExamplePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What one document states differently in two places.
final class ContradictionsTest {

  @Test
  void an_endpoint_names_a_port_that_no_table_gives_the_service() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .service("order-api", 8080)
                    .port("order-api", 8080, "HTTP", "应用区")
                    .protocol("HTTP/REST", "http://order-api:8081/orders")))
        .containsExactly(
            "the port of “order-api” is stated differently: content/order/architecture.md:2 says"
                + " 8080, content/order/architecture.md:3 says 8080,"
                + " content/order/architecture.md:4 says 8081");
  }

  @Test
  void the_value_of_a_variable_names_a_port_that_no_table_gives_the_service() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .port("Redis", 6379, "TCP", "数据区")
                    .env("REDIS_URL", "redis://:<password>@redis:6380/0", true)))
        .containsExactly(
            "the port of “Redis” is stated differently: content/order/architecture.md:2 says 6379,"
                + " content/order/architecture.md:3 says 6380");
  }

  @Test
  void addresses_of_other_machines_and_of_services_without_a_port_say_nothing() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .service("order-api")
                    .port("Redis", 6379, "TCP", "数据区")
                    .env("REDIS_URL", "redis://redis.prod.example.com:6380/0", true)
                    .env("ORDER_URL", "http://order-api:8080", true)
                    .env("OTHER_URL", "http://other-api:9999", true)))
        .isEmpty();
  }

  @Test
  void an_endpoint_speaks_another_protocol_than_the_port() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .port("order-api", 8080, "HTTP", "应用区")
                    .protocol("gRPC", "order-api:8080")))
        .containsExactly(
            "the protocol of port 8080 of “order-api” is stated differently:"
                + " content/order/architecture.md:2 says HTTP, content/order/architecture.md:3 says"
                + " gRPC");
  }

  @Test
  void a_proxy_may_speak_https_in_front_of_http() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .port("order-api", 8080, "HTTP", "应用区")
                    .protocol("HTTPS", "order-api:8080/callbacks")))
        .isEmpty();
  }

  @Test
  void a_variable_of_one_component_has_two_defaults() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .env("TIMEOUT_MS", "order-api", "800", null)
                    .env("TIMEOUT_MS", "order-worker", "3000", null)
                    .env("TIMEOUT_MS", "order-api", "900", null)))
        .containsExactly(
            "the default of “TIMEOUT_MS” is stated differently: content/order/architecture.md:2"
                + " says 800, content/order/architecture.md:4 says 900");
  }

  @Test
  void a_variable_is_required_here_and_optional_there() {
    assertThat(
            contradictions(
                main("order", "订单")
                    .env("KAFKA_BROKERS", "kafka-1:9092", true)
                    .env("KAFKA_BROKERS", "kafka-2:9092", false)))
        .containsExactly(
            "whether “KAFKA_BROKERS” is required is stated differently:"
                + " content/order/architecture.md:2 says required, content/order/architecture.md:3"
                + " says optional");
  }

  private static List<String> contradictions(ExamplePage page) {
    Catalog catalog = merge(page);
    return catalog.findings().stream()
        .filter(finding -> finding.rule() == Rule.CONTRADICTION)
        .map(Finding::message)
        .map(message -> message.en())
        .toList();
  }
}
