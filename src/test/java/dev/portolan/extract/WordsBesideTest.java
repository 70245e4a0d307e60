package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Facts;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.PortFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said beside a port or a variable: its description and its example.
class WordsBesideTest {

  @TempDir private Path folder;

  @Test
  void neither_the_word_for_a_port_nor_the_product_describes_a_port() throws IOException {
    for (String heading :
        new String[] {"order-db — PostgreSQL 15, port 5432", "缓存 - Redis 7，端口 6379"}) {
      assertThat(facts("### " + heading).ports())
          .extracting(PortFact::description)
          .as(heading)
          .containsExactly((String) null);
    }
  }

  @Test
  void signs_that_folding_makes_longer_move_no_word() throws IOException {
    String signs = "……㌀㌀㌀㌀㌀㌀";

    assertThat(facts("## 端口\n\n" + signs + " 监听端口").ports()).isEmpty();
    assertThat(facts("## 端口\n\n" + signs + " 监听 9102").ports())
        .extracting(port -> port.port().from())
        .containsExactly(9102);
    assertThat(facts("## " + signs + " port").ports()).isEmpty();
    assertThat(facts("- `DB_URL`: " + signs + " default").ports()).isEmpty();
    assertThat(facts("- api " + signs + " 端口").ports()).isEmpty();
    assertThat(facts("```\n┌────────┐\n│ " + signs + " Port │\n└────────┘\n```").ports()).isEmpty();
  }

  @Test
  void an_example_is_the_code_behind_the_words_for_it() throws IOException {
    assertThat(variable("`DB_DSN` — DSN, required, e.g. `postgres://db`").example())
        .isEqualTo("postgres://db");
    assertThat(variable("`DB_DSN`：连接串，例如 `postgres://db`").example()).isEqualTo("postgres://db");
    assertThat(variable("`DB_DSN`：连接串，如：`postgres://db`").example()).isEqualTo("postgres://db");
    assertThat(variable("`DB_DSN`：如 `a`，默认 `b`").example()).isEqualTo("a");
    assertThat(variable("`DB_DSN`：启动时下载词表，如 `small`，离线时用缓存").example()).isNull();
    assertThat(variable("`DB_DSN`：与 `DB_URL` 二选一").example()).isNull();
  }

  @Test
  void a_mark_behind_the_name_is_no_part_of_the_description() throws IOException {
    assertThat(variable("**DB_KEY** *必填* 加密密钥").description()).isEqualTo("加密密钥");
    assertThat(variable("**DB_KEY** *required* key").description()).isEqualTo("key");
    assertThat(variable("`DB_KEY` (required) the key").description()).isEqualTo("the key");
    assertThat(variable("`DB_KEY` required by the proxy").description())
        .isEqualTo("required by the proxy");
  }

  @Test
  void a_comment_behind_a_value_tells_what_it_is_for() throws IOException {
    assertThat(comment("并发，可选")).isEqualTo("并发");
    assertThat(comment("(required) how many at once")).isEqualTo("how many at once");
    assertThat(comment("必填：并发")).isEqualTo("并发");
    assertThat(comment("并发（可选）")).isEqualTo("并发");
    assertThat(comment("required")).isNull();
    assertThat(comment("see http://wiki/db: 4, 8 (cores)"))
        .isEqualTo("see http://wiki/db: 4, 8 (cores)");
  }

  @Test
  void words_that_name_no_service_describe_a_port_and_say_who_reaches_it() throws IOException {
    assertThat(port("9410/tcp – public API"))
        .extracting(PortFact::service, PortFact::description, PortFact::scope)
        .containsExactly(null, "public API", "public");
    assertThat(port("内部 gRPC：50051"))
        .extracting(PortFact::service, PortFact::description, PortFact::scope)
        .containsExactly(null, "内部 gRPC", "内部");
    assertThat(port("应用监听 8080 端口"))
        .extracting(PortFact::service, PortFact::description)
        .containsExactly(null, "应用监听");
    assertThat(port("管理端口：9900（仅本机访问）"))
        .extracting(PortFact::service, PortFact::description, PortFact::scope)
        .containsExactly(null, "管理端口", "仅本机访问");
    assertThat(port("order-api: 8080, internal only, orders"))
        .extracting(PortFact::service, PortFact::description, PortFact::scope)
        .containsExactly("order-api", "orders", "internal only");
    assertThat(port("订单服务端口：8081").service()).isEqualTo("订单服务");
    assertThat(port("internal-api: 8082").service()).isEqualTo("internal-api");
    assertThat(port("API Gateway: 8083").service()).isEqualTo("API Gateway");
  }

  private PortFact port(String item) throws IOException {
    return facts("## 端口", "- " + item).ports().getFirst();
  }

  private String comment(String comment) throws IOException {
    return facts("## 环境变量", "```env\nDB_POOL=4 # " + comment + "\n```")
        .env()
        .getFirst()
        .description();
  }

  private EnvFact variable(String item) throws IOException {
    return facts("## 环境变量", "- " + item).env().getFirst();
  }

  private Facts facts(String... blocks) throws IOException {
    Path file = folder.resolve("demo/architecture.md");
    Files.createDirectories(file.getParent());
    return Corpus.facts(Files.writeString(file, "# 演示\n\n" + String.join("\n\n", blocks) + "\n"));
  }
}
