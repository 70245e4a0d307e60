package dev.portolan.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader in the page gives what Lucene gives.
class ReaderTest {

  private static final List<String> SYLLABLES =
      List.of(
          "订单", "支付", "库存", "网关", "超时", "文件", "系统", "数据库", "服务", "缓存", "消息", "队列", "的", "与", "由",
          "读取", "写入", "部署", "配置", "日志");
  private static final List<String> WORDS =
      List.of(
          "redis",
          "kafka",
          "order-service",
          "PAY_TIMEOUT_MS",
          "orderService",
          "8080",
          "8000-8009",
          "v1.2.3",
          "10.0.0.1",
          "gRPC",
          "topic",
          "REDIS_URL",
          "node-80",
          "http2",
          "größe",
          "поиск");

  @Test
  void both_tokenizers_cut_the_same_terms(@TempDir Path folder) throws IOException {
    try (SearchPage page = new SearchPage(SmallSite.site(), folder)) {
      page.ask("订单", 1);
      List<String> texts = texts();
      Object inPage =
          page.evaluate("(texts) => texts.map((text) => portolanSearch.tokens.terms(text))", texts);
      assertThat(inPage).isEqualTo(texts.stream().map(ReaderTest::terms).toList());
      Object keys =
          page.evaluate("(texts) => texts.map((text) => portolanSearch.tokens.key(text))", texts);
      assertThat(keys).isEqualTo(texts.stream().map(Tokenizer::key).toList());
    }
  }

  @Test
  void acceptance_queries_give_the_same_answers_as_lucene(@TempDir Path folder) throws IOException {
    Site site = SmallSite.site();
    try (SearchPage page = new SearchPage(site, folder)) {
      assertSameAnswers(
          page,
          site,
          List.of(
              "8080",
              "port:8080",
              "80",
              "8005",
              "port:8005",
              "port:8000-8100",
              "REDIS_URL",
              "redis url",
              "支付",
              "网关 超时",
              "用户接入层",
              "件系统",
              "DATAB",
              "postgers",
              "REIDS_URL",
              "order-service",
              "PAY_GATEWAY_TIMEOUT_MS",
              "/api/v1/orders",
              "库",
              "件",
              "kafka topic",
              "wareh",
              "kind:env",
              "网关 kind:section",
              "网关 project:order",
              "uses:kafka",
              "scope:内网 kind:port",
              "usedby:pay",
              "网关 -kafka",
              "网关 -project:pay",
              "\"网关超时\"",
              "\"topic kafka\"",
              "orderService",
              "service:post",
              "qqqqqqqq",
              "",
              " :/ -- \"\" ",
              "__proto__",
              "constructor",
              "toString hasOwnProperty",
              "谁在用 8080",
              "哪个服务用 8080 端口？",
              "Kafka 停了会影响谁",
              "who needs REDIS_URL?",
              "What breaks if Kafka is down?",
              "which service uses port 8080",
              "谁依赖 支付网关",
              "who uses kafka topic -网关"));
      assertThat(page.errors()).isEmpty();
    }
  }

  @Test
  void generated_queries_give_the_same_answers_as_lucene(@TempDir Path folder) throws IOException {
    Random random = new Random(4);
    Site site = SmallSite.site(pages(random, 120, 20));
    List<String> queries = IntStream.range(0, 400).mapToObj(i -> query(random)).toList();
    try (SearchPage page = new SearchPage(site, folder)) {
      assertSameAnswers(page, site, queries);
      assertThat(page.errors()).isEmpty();
    }
  }

  @Test
  void only_the_files_a_query_needs_are_loaded(@TempDir Path folder) throws IOException {
    Site site = SmallSite.site(pages(new Random(5), 120, 20));
    try (SearchPage page = new SearchPage(site, folder)) {
      assertThat(page.requests()).noneMatch(url -> url.contains("/search/"));
      page.ask("REDIS_URL", 10);
      assertThat(page.requests().stream().map(url -> url.substring(url.lastIndexOf(47) + 1)))
          .contains("root.js", "reader.js")
          .filteredOn(name -> name.matches("[dp][0-9]+\\.js"))
          .hasSizeLessThan(6);
      int before = page.requests().size();
      page.ask("REDIS_URL", 10);
      assertThat(page.requests()).hasSize(before);
      page.ask("8080", 10);
      assertThat(page.requests())
          .as("one number needs the ranges that may hold it, and not every port there is")
          .anyMatch(url -> url.endsWith("/ranges.js"))
          .noneMatch(url -> url.endsWith("/ports.js"));
    }
  }

  private static void assertSameAnswers(SearchPage page, Site site, List<String> queries)
      throws IOException {
    Entries entries = new Entries(site);
    Ranking lucene = new Ranking(LuceneIndex.of(entries), entries);
    for (String query : queries) {
      List<Integer> expected = List.copyOf(lucene.rank(SearchQuery.parse(query), 10).keySet());
      assertThat(page.ask(query, 10)).as(query).isEqualTo(expected);
    }
  }

  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.cut(
        text,
        new Tokenizer.Sink() {
          @Override
          public void group() {
            // Only the terms are compared.
          }

          @Override
          public void term(Tokenizer.Role role, int start, int end) {
            terms.add(new String(tokenizer.chars, start, end - start));
          }
        });
    return terms;
  }

  /// Strings of all the characters that matter, and every character that has a small letter.
  private static List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "",
                "PAY_GATEWAY_TIMEOUT_MS payTimeoutMs HTTPServer2Go getURL",
                "v1.2.3 10.0.0.1 2026-11-24 8000-8009 node-80 a-1 x_1_y",
                "ＡＢＣ－１２３　全角　８０８０：端口",
                "件系统。𠮷野家和々〆〇 カタカナ 한국어",
                "__init__ _x_ -a- .b. a..b a--b a_-b",
                "a_b_c_d_e_f_g_h_i_j 1.2.3.4.5.6.7.8.9.10",
                "x".repeat(100) + " " + "ab_".repeat(30) + " " + "订".repeat(70),
                "İstanbul ΑΣ ЙЦУКЕН größe ÀÉ×÷",
                "\u2028 \u00a0\t\n\r x",
                "a\ud800b"));
    texts.add(
        IntStream.range(0x80, 0x600)
            .mapToObj(c -> " a" + Character.toString(c))
            .collect(Collectors.joining()));
    Random random = new Random(3);
    String alphabet = "aZ09_-. /:订单𠮷ａ１－ÉщΣ\n";
    int[] letters = alphabet.codePoints().toArray();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      texts.add(text.toString());
    }
    texts.removeIf(text -> text.contains("\ud800"));
    return texts;
  }

  private static List<LinkedPage> pages(Random random, int count, int sections) {
    List<LinkedPage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] headingsAndTexts = new String[2 * sections];
      for (int j = 0; j < headingsAndTexts.length; j += 2) {
        headingsAndTexts[j] = prose(random, 3);
        headingsAndTexts[j + 1] = prose(random, 5 + random.nextInt(60));
      }
      pages.add(SmallSite.page("p" + i, "项目" + i, headingsAndTexts));
    }
    return pages;
  }

  private static String prose(Random random, int length) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        prose.append(' ').append(pick(random, WORDS)).append(' ');
      } else {
        prose.append(pick(random, SYLLABLES)).append(random.nextInt(6) == 0 ? "，" : "");
      }
    }
    return prose.toString();
  }

  private static String query(Random random) {
    StringBuilder query = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> query.append(pick(random, WORDS));
        case 1 -> query.append(pick(random, SYLLABLES)).append(pick(random, SYLLABLES));
        case 2 -> query.append('-').append(pick(random, WORDS));
        case 3 -> query.append("project:p").append(random.nextInt(120));
        case 4 -> query.append(pick(random, SYLLABLES).charAt(0));
        case 5 -> query.append('"').append(pick(random, SYLLABLES)).append('"');
        default -> query.append(pick(random, SYLLABLES));
      }
      query.append(' ');
    }
    return query.toString();
  }

  private static String pick(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
