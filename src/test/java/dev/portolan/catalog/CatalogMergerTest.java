package dev.portolan.catalog;

import static dev.portolan.model.ExamplePage.further;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.ExamplePage;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CatalogMergerTest {

  @Test
  void a_service_spelled_differently_is_one_service_under_its_most_frequent_spelling() {
    Catalog catalog =
        merge(
            main("order", "订单中心").service("order-api").port("Order API", 8080, null, null),
            main("pay", "支付").port("ｏｒｄｅｒ－ａｐｉ", 8080, null, null),
            main("risk", "风控").service("order-api"));

    Service service = only(catalog.services());
    assertThat(service.name()).isEqualTo("order-api");
    assertThat(service.aliases()).containsExactly("Order API", "ｏｒｄｅｒ－ａｐｉ");
    assertThat(service.url()).isEqualTo("services/order-api/");
    assertThat(service.projects()).containsExactly("order", "pay", "risk");
    assertThat(service.owner()).isNull();
  }

  @Test
  void a_service_that_one_project_documents_is_its_own() {
    Catalog catalog = merge(main("order", "订单中心").service("order-api"));
    assertThat(only(catalog.services()).owner()).isEqualTo("order");
  }

  @Test
  void a_service_stays_its_owner_s_also_where_another_project_gives_the_port_it_calls() {
    Catalog catalog =
        merge(
            main("stock", "库存").service("stock-api").port("stock-api", 8085, null, null),
            main("order", "订单中心")
                .needs("stock-api", Evidence.TABLE)
                .port("stock-api", 8085, null, null));

    assertThat(only(catalog.services()).owner()).isEqualTo("stock");
    assertThat(only(catalog.services()).projects()).containsExactly("stock");
  }

  @Test
  void a_technology_goes_by_its_canonical_name_whatever_stands_behind_it() {
    Catalog catalog =
        merge(
            main("a", "A").service("Postgres"),
            main("b", "B").service("PostgreSQL (主库)"),
            main("c", "C").service("postgresql 16 Cluster"),
            main("d", "D").service("PostgreSQL集群"));

    Service postgres = only(catalog.services());
    assertThat(postgres.name()).isEqualTo("PostgreSQL");
    assertThat(postgres.infrastructure()).isTrue();
    assertThat(postgres.owner()).isNull();
    assertThat(postgres.aliases())
        .containsExactly("PostgreSQL (主库)", "PostgreSQL集群", "Postgres", "postgresql 16 Cluster");
  }

  @Test
  void a_name_with_a_technology_and_a_purpose_is_a_service_of_its_own() {
    Catalog catalog = merge(main("a", "A").service("MySQL 交易库").service("MySQL"));
    assertThat(catalog.services()).extracting(Service::id).containsExactly("mysql", "mysql-交易库");
  }

  @Test
  void a_generic_name_stays_inside_its_project() {
    Catalog catalog =
        merge(main("order", "订单中心").service("Backend"), main("pay", "支付网关").service("Backend"));

    assertThat(catalog.services())
        .extracting(Service::id)
        .containsExactly("order-backend", "pay-backend");
    assertThat(catalog.services())
        .extracting(Service::name)
        .containsExactly("Backend (订单中心)", "Backend (支付网关)");
    assertThat(catalog.services()).allMatch(Service::local);
  }

  @Test
  void an_alias_of_the_site_joins_names_that_have_nothing_in_common() {
    Page page = main("order", "订单中心").service("order-api").service("下单服务").page();
    Catalog catalog =
        new CatalogMerger(
                ExamplePage.config(Map.of("order-api", List.of("下单服务"))),
                ExamplePage.vocabulary(),
                ExamplePage.technologies())
            .merge(List.of(page));

    assertThat(only(catalog.services()).name()).isEqualTo("order-api");
  }

  @Test
  void two_names_that_make_the_same_address_keep_apart() {
    Catalog catalog = merge(main("a", "A").service("C").service("C#"));
    assertThat(catalog.services())
        .extracting(Service::url)
        .containsExactlyInAnyOrder("services/c/", "services/c-2/");
  }

  @Test
  void a_port_is_known_by_the_number_it_is_published_as() {
    Catalog catalog =
        merge(main("a", "A").port("web", PortRange.of(80), PortRange.of(8080), "HTTP", "公网"));

    Port port = only(catalog.ports());
    assertThat(port.port()).isEqualTo(PortRange.of(8080));
    assertThat(only(port.uses()).service()).isEqualTo("web");
  }

  @Test
  void a_neighbour_drawn_with_its_port_does_not_make_the_drawer_listen() {
    Catalog catalog =
        merge(
            main("order", "订单中心").service("order-api").port("order-api", 8080, "HTTP", "内网"),
            main("gateway", "网关").drawn("订单接口 order-api", 8080).drawn("legacy", 9000));

    assertThat(catalog.ports()).extracting(port -> port.port().from()).containsExactly(8080, 9000);
    assertThat(only(catalog.ports().getFirst().uses()).project()).isEqualTo("order");
    assertThat(only(catalog.ports().getLast().uses()).project()).isEqualTo("gateway");
  }

  @Test
  void a_scope_has_one_wording_in_every_language() {
    Catalog catalog =
        merge(
            main("a", "A").port("x", 1, null, "Internal").port("x", 2, null, "内网（仅运维）"),
            main("b", "B").port("y", 3, null, "公网/内网").port("y", 4, null, "机房专线"),
            main("c", "C").port("z", 5, null, "内部网络").port("z", 6, null, "Public network"));

    assertThat(catalog.ports())
        .extracting(port -> only(port.uses()).scope())
        .containsExactly("内网", "内网", "公网", "机房专线", "内网", "公网");
  }

  @Test
  void the_port_column_of_the_table_of_services_counts_where_the_table_of_ports_is_silent() {
    Catalog catalog =
        merge(main("a", "A").service("web", 80).service("api", 8080).port("web", 80, "HTTP", "公网"));

    assertThat(catalog.ports()).extracting(Port::port).containsExactly(range(80), range(8080));
    assertThat(catalog.ports()).allSatisfy(port -> assertThat(port.uses()).hasSize(1));
  }

  @Test
  void variables_of_exactly_the_same_name_are_one() {
    Catalog catalog =
        merge(
            main("a", "A").env("REDIS_URL", "redis://a", true),
            main("b", "B").env("REDIS_URL", null, null).env("redis_url", null, false));

    assertThat(catalog.env())
        .extracting(Catalog.EnvVar::url)
        .containsExactly("env/REDIS_URL/", "env/redis_url-2/");
    assertThat(catalog.env().getFirst().uses())
        .extracting(Catalog.EnvUse::project)
        .containsExactly("a", "b");
  }

  @Test
  void a_dependency_leads_to_a_project_a_service_or_a_technology() {
    Catalog catalog =
        merge(
            main("order", "订单中心")
                .service("order-api")
                .needs("支付网关", Evidence.TREE)
                .needs("../pay/architecture.md#d-x", Evidence.LINK)
                .needs("risk-api", Evidence.DIAGRAM)
                .needs("Redis", Evidence.TEXT)
                .needs("order-api", Evidence.TREE)
                .needs("税务系统", Evidence.TABLE),
            main("pay", "支付网关").service("pay-api"),
            main("risk", "风控").service("risk-api"));

    assertThat(project(catalog, "order").dependencies())
        .extracting(Dependency::target, Dependency::kind, Dependency::evidence)
        .containsExactly(
            tuple("Redis", Kind.TECHNOLOGY, Evidence.TEXT),
            tuple("pay", Kind.PROJECT, Evidence.TREE),
            tuple("risk-api", Kind.SERVICE, Evidence.DIAGRAM),
            tuple("税务系统", null, Evidence.TABLE));
    assertThat(project(catalog, "pay").usedBy()).containsExactly("order");
    assertThat(project(catalog, "risk").usedBy()).containsExactly("order");
  }

  @Test
  void a_database_among_a_projects_services_is_something_it_needs() {
    Catalog catalog = merge(main("order", "订单中心").service("order-api").service("MySQL 8.4"));

    assertThat(project(catalog, "order").dependencies())
        .extracting(Dependency::target)
        .containsExactly("mysql");
    Service mysql = catalog.services().getFirst();
    assertThat(mysql.dependents()).extracting(Catalog.Dependent::project).containsExactly("order");
  }

  @Test
  void all_documents_of_a_project_are_joined_the_main_one_first() {
    Catalog catalog =
        merge(
            further("order", "a-first.md").service("order-replay"),
            main("order", "订单中心").service("order-api"));

    Project order = only(catalog.projects());
    assertThat(order.title()).isEqualTo("订单中心");
    assertThat(order.source()).isEqualTo("content/order/architecture.md");
    assertThat(order.facts().services())
        .extracting(fact -> fact.name())
        .containsExactly("order-api", "order-replay");
  }

  @Test
  void the_order_in_which_documents_are_read_changes_nothing() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pages.add(
          main("p" + i, "项目" + i % 7)
              .service(i % 2 == 0 ? "Shared API" : "shared-api", 8080 + i % 5)
              .service("Backend")
              .port("svc-" + i, 8080 + i % 5, "HTTP", i % 3 == 0 ? "公网" : "内网")
              .env("NAME_" + i % 4, null, true)
              .needs("项目" + (i + 1) % 7, Evidence.TREE)
              .page());
      pages.add(further("p" + i, "more.md").service("Postgres").needs("谁", Evidence.TABLE).page());
    }
    Catalog expected = merge(pages);
    Random random = new Random(42);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(pages, random);
      assertThat(merge(pages)).isEqualTo(expected);
    }
  }

  static Catalog merge(ExamplePage... pages) {
    return merge(Arrays.stream(pages).map(ExamplePage::page).toList());
  }

  static Catalog merge(List<Page> pages) {
    return new CatalogMerger(
            ExamplePage.config(Map.of()), ExamplePage.vocabulary(), ExamplePage.technologies())
        .merge(pages);
  }

  private static PortRange range(int port) {
    return PortRange.of(port);
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }

  private static Project project(Catalog catalog, String id) {
    return catalog.projects().stream()
        .filter(project -> project.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
