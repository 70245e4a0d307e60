package dev.portolan.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.search.SearchEngine.Hit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What people ask, and what must come first.
class SearchEngineTest {

  private final SearchEngine engine = new SearchEngine(SmallSite.site());

  private List<String> ask(String query) {
    return engine.search(query, 10).stream().map(hit -> hit.kind() + " " + hit.title()).toList();
  }

  @Test
  void a_number_gives_its_port_its_conflict_its_services_and_the_ranges_that_hold_it() {
    assertThat(ask("8080"))
        .startsWith(
            "port 8080",
            "conflict 8080: order-api / stock-api",
            "service order-api",
            "service stock-api",
            "port 8000-8999");
    assertThat(ask("port:8080"))
        .containsExactly(
            "port 8080",
            "conflict 8080: order-api / stock-api",
            "service order-api",
            "service stock-api",
            "port 8000-8999");
  }

  @Test
  void a_number_is_never_found_in_a_longer_one_nor_in_a_name() {
    assertThat(ask("80"))
        .startsWith("port 80", "service pay-web")
        .noneMatch(answer -> answer.contains("8080") || answer.contains("Overview"));
  }

  @Test
  void a_number_inside_ranges_gives_the_narrowest_first() {
    assertThat(ask("8005")).startsWith("port 8000-8009", "port 8000-8999");
    assertThat(ask("port:8005")).containsExactly("port 8000-8009", "port 8000-8999");
  }

  @Test
  void a_range_gives_all_ports_in_it() {
    assertThat(ask("port:8000-8100"))
        .contains("port 8080", "port 8000-8009", "conflict 8080: order-api / stock-api")
        .doesNotContain("port 5432", "port 80");
  }

  @Test
  void a_variable_is_found_by_its_name_and_by_its_words() {
    assertThat(ask("REDIS_URL")).first().isEqualTo("env REDIS_URL");
    assertThat(ask("redis url")).first().isEqualTo("env REDIS_URL");
    assertThat(ask("PAY_GATEWAY_TIMEOUT_MS")).first().isEqualTo("env PAY_GATEWAY_TIMEOUT_MS");
    assertThat(ask("env:redis_url")).first().isEqualTo("env REDIS_URL");
    assertThat(ask("gateway timeout")).first().isEqualTo("env PAY_GATEWAY_TIMEOUT_MS");
  }

  @Test
  void a_name_is_completed_but_a_number_is_not() {
    assertThat(ask("DATAB")).first().isEqualTo("env DATABASE_URL");
    assertThat(ask("543")).isEmpty();
  }

  @Test
  void the_last_word_may_be_the_beginning_of_one_when_nothing_else_is_found() {
    assertThat(ask("wareh")).containsExactly("section Stock › Overview");
  }

  @Test
  void a_typo_is_corrected_only_when_nothing_is_found() {
    assertThat(ask("postgers")).first().isEqualTo("service PostgreSQL");
    assertThat(ask("REIDS_URL")).first().isEqualTo("env REDIS_URL");
    assertThat(ask("qqqqqqqq")).isEmpty();
  }

  @Test
  void chinese_is_found_as_a_substring_across_every_word_border() {
    assertThat(ask("件系统")).containsExactlyInAnyOrder("section 支付网关 › 超时与重试", "section 支付网关 › 存储");
    assertThat(ask("用户接入层")).containsExactly("section 支付网关 › 概述");
  }

  @Test
  void a_single_character_is_found_wherever_it_stands() {
    assertThat(ask("库")).containsExactly("section 支付网关 › 超时与重试");
    assertThat(ask("件")).containsExactlyInAnyOrder("section 支付网关 › 超时与重试", "section 支付网关 › 存储");
  }

  @Test
  void chinese_names_of_projects_come_before_text() {
    assertThat(ask("支付")).first().isEqualTo("project 支付网关");
    assertThat(ask("支付网关")).first().isEqualTo("project 支付网关");
  }

  @Test
  void several_words_must_all_be_in_one_section() {
    assertThat(ask("网关 超时")).first().isEqualTo("section 支付网关 › 超时与重试");
    assertThat(ask("kafka topic")).containsExactly("section 订单中心 › 消息");
    assertThat(ask("/api/v1/orders")).containsExactly("section 订单中心 › 概述");
  }

  @Test
  void an_identifier_is_looked_for_whole_and_then_by_its_parts() {
    assertThat(ask("order-service"))
        .startsWith("service order-service")
        .contains("section Stock › Calls");
    assertThat(ask("order_service")).contains("service order-service");
  }

  @Test
  void answers_can_be_narrowed_by_kind_and_project() {
    assertThat(ask("kind:env")).hasSize(4).allMatch(answer -> answer.startsWith("env "));
    assertThat(ask("网关 kind:section")).isNotEmpty().allMatch(a -> a.startsWith("section "));
    assertThat(ask("网关 project:order"))
        .isNotEmpty()
        .allMatch(answer -> answer.contains("订单中心") || answer.startsWith("env "));
    assertThat(ask("uses:kafka")).containsExactly("project 订单中心", "project Stock");
    assertThat(ask("scope:内网 kind:port")).hasSize(5);
    assertThat(ask("usedby:pay")).containsExactly("service pay-web", "service PostgreSQL");
  }

  @Test
  void a_word_after_a_minus_must_not_be_there() {
    assertThat(ask("网关 -kafka")).doesNotContain("section 订单中心 › 消息");
    assertThat(ask("网关 -project:pay")).noneMatch(answer -> answer.contains("支付网关"));
  }

  @Test
  void a_quoted_phrase_is_found_word_for_word() {
    assertThat(ask("\"网关超时\"")).containsExactly("section 支付网关 › 超时与重试");
    assertThat(ask("\"kafka topic\"")).containsExactly("section 订单中心 › 消息");
    assertThat(ask("\"topic kafka\"")).isEmpty();
  }

  @Test
  void a_question_leads_to_its_answer_first() {
    for (String question : List.of("谁在用 8080", "哪个服务用 8080 端口？", "which service uses port 8080")) {
      assertThat(ask(question))
          .as(question)
          .startsWith("port 8080", "conflict 8080: order-api / stock-api", "service order-api");
    }
    assertThat(ask("who needs REDIS_URL?")).first().isEqualTo("env REDIS_URL");
    assertThat(ask("REDIS_URL 谁在用")).first().isEqualTo("env REDIS_URL");
    assertThat(ask("谁依赖支付网关？")).first().isEqualTo("project 支付网关");
  }

  @Test
  void a_question_what_breaks_opens_the_answer_on_the_page_of_the_service() {
    for (String question :
        List.of("Kafka 停了会影响谁", "what breaks if Kafka is down?", "who depends on kafka")) {
      Hit hit = engine.search(question, 10).getFirst();
      assertThat(hit.title()).as(question).isEqualTo("Kafka");
      assertThat(hit.url()).as(question).isEqualTo("services/kafka/#impact");
    }
  }

  @Test
  void nothing_asked_is_nothing_answered() {
    assertThat(ask("")).isEmpty();
    assertThat(ask(" :/ -- \"\" ")).isEmpty();
  }

  @Test
  void an_answer_says_where_it_is_and_shows_the_place() {
    Hit hit = engine.search("对账文件落在", 10).getFirst();
    assertThat(hit.kind()).isEqualTo("section");
    assertThat(hit.url()).isEqualTo("projects/pay/#d-存储");
    assertThat(hit.project()).isEqualTo("pay");
    assertThat(hit.snippet()).startsWith("对账文件落在分布式文件系统");
    assertThat(hit.score()).isPositive();
  }

  @Test
  void scores_never_rise() {
    List<Double> scores =
        engine.search("8080", 20).stream().map(Hit::score).collect(Collectors.toList());
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a)).hasSizeGreaterThan(4);
  }
}
