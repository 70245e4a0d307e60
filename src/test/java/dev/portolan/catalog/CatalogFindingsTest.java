package dev.portolan.catalog;

import static dev.portolan.catalog.CatalogMergerTest.merge;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortRange;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogFindingsTest {

  @Test
  void two_services_on_the_same_port_of_the_same_scope_are_a_conflict_told_to_both() {
    Catalog catalog =
        merge(
            main("order", "订单").port("order-api", 8080, "HTTP", "应用区"),
            main("stock", "库存").port("stock-api", 8080, null, "Application zone"),
            main("other", "其他").port("other-api", 8081, "HTTP", "应用区"));

    assertThat(catalog.conflicts())
        .extracting(PortConflict::port, PortConflict::scope)
        .containsExactly(tuple(PortRange.of(8080), "应用区"));
    assertThat(messages(catalog))
        .containsExactly(
            "port 8080 in 应用区 is also claimed by stock-api (content/stock/architecture.md:2)",
            "port 8080 in 应用区 is also claimed by order-api (content/order/architecture.md:2)");
    Finding finding = catalog.findings().getFirst();
    assertThat(finding.rule()).isEqualTo(Rule.PORT_CONFLICT);
    assertThat(finding.location()).hasToString("content/order/architecture.md:2");
    assertThat(finding.hint().en()).isEqualTo("the nearest free port in 应用区 is 8079");
    assertThat(catalog.ports()).extracting(Catalog.Port::conflict).containsExactly(true, false);
  }

  @Test
  void other_scopes_transports_and_unstated_scopes_are_no_conflict() {
    Catalog catalog =
        merge(
            main("a", "A").port("a-api", 8080, "HTTP", "应用区").port("a-dns", 53, "TCP", "内网"),
            main("b", "B").port("b-api", 8080, "HTTP", "内网").port("b-dns", 53, "UDP", "内网"),
            main("c", "C").port("c-api", 8080, "HTTP", null).port(null, 8080, "HTTP", "应用区"));

    assertThat(catalog.conflicts()).isEmpty();
  }

  @Test
  void a_database_on_its_own_port_is_no_conflict_as_long_as_it_is_private() {
    assertThat(
            merge(
                    main("a", "A").port("MySQL", 3306, "TCP", "内网"),
                    main("b", "B").port("MySQL 交易库", 3306, "TCP", "内网"),
                    main("c", "C").port("pay-mysql", 3306, "TCP", "内网"))
                .conflicts())
        .isEmpty();
    assertThat(
            merge(
                    main("a", "A").port("Nginx", 443, "HTTPS", "公网"),
                    main("b", "B").port("edge", 443, "HTTPS", "公网"))
                .conflicts())
        .hasSize(1);
  }

  @Test
  void ranges_conflict_where_they_overlap() {
    Catalog catalog =
        merge(
            main("a", "A").port("media", new PortRange(30000, 30009), null, "UDP", "公网"),
            main("b", "B").port("rtc", new PortRange(30008, 30020), null, "UDP", "公网"));

    assertThat(catalog.conflicts())
        .extracting(PortConflict::port)
        .containsExactly(new PortRange(30008, 30009));
    assertThat(catalog.findings().getFirst().hint().en()).endsWith("29998-29999");
  }

  @Test
  void a_service_whose_tables_give_it_different_ports_contradicts_itself() {
    Catalog catalog =
        merge(
            main("order", "订单").service("order-api", 8080).port("order-api", 8081, "HTTP", "应用区"));

    Finding finding = catalog.findings().getFirst();
    assertThat(finding.rule()).isEqualTo(Rule.CONTRADICTION);
    assertThat(finding.location().line()).isEqualTo(3);
    assertThat(finding.message().en())
        .isEqualTo(
            "the port of “order-api” is stated differently: content/order/architecture.md:2 says"
                + " 8080, content/order/architecture.md:3 says 8081");
  }

  @Test
  void a_port_inside_and_one_on_the_host_are_not_a_contradiction() {
    Catalog catalog =
        merge(
            main("order", "订单")
                .service("order-api", 8080)
                .port("order-api", PortRange.of(8080), PortRange.of(18080), "HTTP", null));

    assertThat(catalog.findings()).isEmpty();
  }

  @Test
  void protocols_contradict_each_other_unless_one_may_carry_the_other() {
    assertThat(
            messages(
                merge(
                    main("a", "A").port("x", 1000, "HTTP", null).port("x", 1000, "gRPC", null),
                    main("b", "B").port("y", 2000, "TCP", null).port("y", 2000, "HTTP", null),
                    main("c", "C").port("z", 53, "TCP", null).port("z", 53, "UDP", null),
                    main("d", "D").port("w", 80, "HTTP", null).port("w", 80, "WebSocket", null))))
        .containsExactly(
            "the protocol of port 1000 of “x” is stated differently: content/a/architecture.md:2"
                + " says HTTP, content/a/architecture.md:3 says gRPC");
  }

  @Test
  void a_dependency_that_nobody_describes_is_told_with_the_nearest_name() {
    Catalog catalog =
        merge(
            main("order", "订单中心").needs("notify-apii", Evidence.TABLE),
            main("notify", "通知").service("notify-api"));

    Finding finding = catalog.findings().getFirst();
    assertThat(finding.rule()).isEqualTo(Rule.UNKNOWN_DEPENDENCY);
    assertThat(finding.hint().en()).isEqualTo("did you mean “notify-api”?");
  }

  private static List<String> messages(Catalog catalog) {
    return catalog.findings().stream().map(finding -> finding.message().en()).toList();
  }
}
