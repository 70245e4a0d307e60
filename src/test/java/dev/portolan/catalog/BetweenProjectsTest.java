package dev.portolan.catalog;

import static dev.portolan.catalog.CatalogMergerTest.merge;
import static dev.portolan.model.ExamplePage.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.model.Catalog;
import dev.portolan.model.Facts.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the documents of two projects state against each other, ports aside.
final class BetweenProjectsTest {

  @Test
  void a_shared_variable_is_required_in_two_projects_and_optional_in_a_third() {
    assertThat(
            findings(
                Rule.VARIABLE_MISMATCH,
                merge(
                    main("a", "A").env("NACOS_ADDR", "nacos:8848", true),
                    main("b", "B").env("NACOS_ADDR", "nacos:8848", false),
                    main("c", "C").env("NACOS_ADDR", "nacos:8848", true))))
        .containsExactly(
            "content/b/architecture.md:2 “NACOS_ADDR” is optional here; elsewhere: required in"
                + " content/a/architecture.md:2, content/c/architecture.md:2");
  }

  @Test
  void where_nobody_is_outnumbered_both_are_told() {
    assertThat(
            findings(
                Rule.VARIABLE_MISMATCH,
                merge(
                    main("a", "A").env("NACOS_ADDR", null, true),
                    main("b", "B").env("NACOS_ADDR", null, false))))
        .hasSize(2);
  }

  @Test
  void a_variable_means_a_number_here_and_an_address_there() {
    assertThat(
            findings(
                Rule.VARIABLE_MISMATCH,
                merge(
                    main("a", "A").env("GATEWAY", "http://gateway:8000", null),
                    main("b", "B").env("GATEWAY", "42", null),
                    main("c", "C").env("GATEWAY", "gateway:8000", null))))
        .containsExactly(
            "content/b/architecture.md:2 “GATEWAY” is a number here; elsewhere: an address in"
                + " content/a/architecture.md:2, content/c/architecture.md:2");
  }

  @Test
  void a_name_that_every_project_uses_for_its_own_or_another_value_is_not_shared() {
    assertThat(
            findings(
                Rule.VARIABLE_MISMATCH,
                merge(
                    main("a", "A").env("PORT", null, true).env("CACHE_URL", "redis://a:6379", true),
                    main("b", "B")
                        .env("PORT", null, false)
                        .env("CACHE_URL", "redis://b:6379", false))))
        .isEmpty();
  }

  @Test
  void a_project_that_is_said_to_use_this_does_not_say_so() {
    assertThat(
            findings(
                Rule.ONE_SIDED_DEPENDENCY,
                merge(
                    main("pay", "支付").service("pay-api", 8030).usedBy("订单").usedBy("shop-web"),
                    main("order", "订单").needs("pay-api", Evidence.TREE),
                    main("shop", "商城").service("shop-web", 80))))
        .containsExactly(
            "content/pay/architecture.md:4 “shop-web” uses this, but its documents do not say so");
  }

  @Test
  void a_project_that_depends_on_this_is_not_on_its_list() {
    assertThat(
            findings(
                Rule.ONE_SIDED_DEPENDENCY,
                merge(
                    main("pay", "支付").service("pay-api", 8030).usedBy("order"),
                    main("order", "订单").needs("pay-api", Evidence.TREE),
                    main("shop", "商城").needs("pay-api", Evidence.TABLE))))
        .containsExactly(
            "content/pay/architecture.md:3 “shop” says that it depends on this, and is not listed"
                + " as a user");
  }

  @Test
  void a_project_that_lists_no_users_is_not_asked_for_them() {
    assertThat(
            findings(
                Rule.ONE_SIDED_DEPENDENCY,
                merge(
                    main("pay", "支付").service("pay-api", 8030).usedBy("someone else"),
                    main("order", "订单").needs("pay-api", Evidence.TREE))))
        .isEmpty();
  }

  private static List<String> findings(Rule rule, Catalog catalog) {
    return catalog.findings().stream()
        .filter(finding -> finding.rule() == rule)
        .map(BetweenProjectsTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.location() + " " + finding.message().en();
  }
}
