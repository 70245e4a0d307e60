package dev.portolan.link;

import static dev.portolan.link.LinkedSite.ref;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ExamplePage;
import org.junit.jupiter.api.Test;

/// What counts as a mention. The page is that of a project `order`; the others are as in
/// [#organisation()].
final class MentionsTest {

  private static final String PAY_API = ref("service", "services/pay-api/", "pay-api");
  private static final String REDIS = ref("infra", "services/redis/", "Redis");

  private static ExamplePage[] organisation() {
    return new ExamplePage[] {
      main("pay-gateway", "支付网关").service("pay-api").service("search").service("风控"),
      main("user", "用户中心")
          .service("Redis")
          .service("PostgreSQL")
          .service("Backend")
          .env("REDIS_URL", null, true)
          .env("PORT", null, true)
          .port("pay-api", 8030, "HTTP", "应用区")
          .port("user-api", 8030, "HTTP", "应用区")
          .port("web", 443, "HTTPS", "公网")
          .port("media", new dev.portolan.model.Facts.PortRange(30000, 30009), null, null, null)
    };
  }

  @Test
  void a_service_is_linked_in_prose_tables_and_inline_code() {
    assertThat(linked("<p>调用pay-api建单</p>")).isEqualTo("<p>调用" + PAY_API + "建单</p>");
    assertThat(linked("<td><code>pay-api</code></td>"))
        .isEqualTo("<td><code>" + PAY_API + "</code></td>");
    assertThat(linked("<li>Redis、pay-api</li>"))
        .isEqualTo("<li>" + REDIS + "、" + PAY_API + "</li>");
  }

  @Test
  void only_the_first_mention_of_a_block_is_linked() {
    assertThat(linked("<p>Redis，还是 Redis</p><p>Redis</p>"))
        .isEqualTo("<p>" + REDIS + "，还是 Redis</p><p>" + REDIS + "</p>");
  }

  @Test
  void a_part_of_a_longer_identifier_is_no_mention() {
    unlinked("<p>pay-api-v2, my-pay-api, pay_api, redis.conf, Redisson, redis-cli</p>");
    unlinked("<p><code>redis://</code> <code>src/pay-api/main</code></p>");
  }

  @Test
  void the_end_of_a_sentence_does_not_hide_a_mention() {
    assertThat(linked("<p>It needs Redis. Then</p>")).contains(REDIS);
    assertThat(linked("<p>(pay-api)&gt;</p>")).contains(PAY_API);
  }

  @Test
  void a_technology_is_known_by_all_its_names() {
    assertThat(linked("<p>存入 postgres</p>"))
        .contains(ref("infra", "services/postgresql/", "postgres"));
  }

  @Test
  void a_host_and_its_port_are_both_linked() {
    assertThat(linked("<td><code>http://pay-api:8030/api</code></td>"))
        .isEqualTo(
            "<td><code>http://"
                + PAY_API
                + ":"
                + ref("port bad", "ports/8030/", "8030")
                + "/api</code></td>");
  }

  @Test
  void a_port_is_told_from_a_number_by_what_stands_beside_it() {
    String https = ref("port", "ports/443/", "443");
    for (String text :
        new String[] {"端口 443", "端口：443", "443 端口", "443端口", "port 443", "Port: 443", "host:443"}) {
      assertThat(linked("<p>" + text + "</p>")).as(text).contains(https);
    }
    unlinked("<p>443 台主机，10:443，443%，v1.443，图 443</p>");
  }

  @Test
  void further_ports_of_a_list_are_linked_too() {
    assertThat(linked("<p>端口 443、8030</p>"))
        .contains(ref("port", "ports/443/", "443"), ref("port bad", "ports/8030/", "8030"));
  }

  @Test
  void a_range_is_linked_as_a_whole() {
    assertThat(linked("<p>端口 30000-30009</p>"))
        .contains(ref("port", "ports/30000-30009/", "30000-30009"));
    unlinked("<p>端口 443-500</p>");
  }

  @Test
  void a_number_in_the_row_that_states_it_is_a_port() {
    ExamplePage page = main("order", "订单").port("web", 443, "HTTPS", "公网");
    String row = "<tr id=\"L-2\"><td>web</td><td>%s</td></tr><tr id=\"L-3\"><td>443</td></tr>";
    assertThat(LinkedSite.html(page, row.formatted("443"), organisation()))
        .contains("<td>" + ref("port", "ports/443/", "443") + "</td></tr>")
        .endsWith("<td>443</td></tr>");
  }

  @Test
  void a_variable_is_linked_by_its_exact_name() {
    String variable = ref("env", "env/REDIS_URL/", "REDIS_URL");
    assertThat(linked("<p>设置 <code>export REDIS_URL=x</code></p>")).contains(variable);
    assertThat(linked("<p>${REDIS_URL}</p>")).contains(variable);
    unlinked("<p>redis_url, REDIS_URLS, MY_REDIS_URL</p>");
  }

  @Test
  void a_name_that_could_be_a_word_counts_only_where_it_stands_alone() {
    unlinked("<p>search the PORT, 风控很重要</p>");
    assertThat(linked("<td>search</td>")).contains(ref("service", "services/search/", "search"));
    assertThat(linked("<td><code>PORT</code></td>")).contains(ref("env", "env/PORT/", "PORT"));
    assertThat(linked("<td>风控</td>")).contains("services/%E9%A3%8E%E6%8E%A7/");
  }

  @Test
  void a_generic_name_leads_to_the_service_of_its_own_project() {
    unlinked("<td>Backend</td>");
    ExamplePage user = main("shop", "商城").service("Backend");
    assertThat(LinkedSite.html(user, "<td>Backend</td>", organisation()))
        .contains("services/shop-backend/");
  }

  @Test
  void a_project_is_linked_by_title_and_id_but_not_in_its_own_pages() {
    assertThat(linked("<p>由支付网关收款，即 pay-gateway</p>"))
        .isEqualTo(
            "<p>由" + ref("project", "projects/pay-gateway/", "支付网关") + "收款，即 pay-gateway</p>");
    unlinked("<p>订单</p><td>order</td>");
  }

  @Test
  void links_code_blocks_tags_and_references_are_left_alone() {
    unlinked("<p><a href=\"https://redis.io\">Redis</a></p><pre><code>Redis</code></pre>");
    unlinked("<p title=\"Redis\">x &#443; y</p>");
  }

  private static String linked(String html) {
    return LinkedSite.html(main("order", "订单"), html, organisation());
  }

  private static void unlinked(String html) {
    assertThat(linked(html)).isEqualTo(html);
  }
}
