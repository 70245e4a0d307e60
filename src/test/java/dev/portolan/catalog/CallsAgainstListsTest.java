package dev.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a table of calls says against a list of services.
final class CallsAgainstListsTest {

  @TempDir private Path folder;

  @Test
  void a_database_may_be_reached_on_another_port_than_it_listens_on() {
    assertThat(contradictions("| 订单服务 | MySQL | 3307 |")).isEmpty();
  }

  @Test
  void a_service_of_ones_own_has_one_port() {
    assertThat(contradictions("| 门户 | 订单服务 | 8081 |"))
        .singleElement()
        .asString()
        .contains("says 8080", "says 8081");
  }

  private Iterable<String> contradictions(String call) {
    return new Folder(folder)
        .with(
            "content/mall/architecture.md",
            "# 商城\n\n## 服务清单\n",
            "| 服务 | 端口 |",
            "|---|---|",
            "| 订单服务 | 8080 |",
            "| MySQL | 3306 |",
            "\n## 服务调用\n",
            "| 调用方 | 被调用方 | 端口 |",
            "|---|---|---|",
            call)
        .findings("contradiction");
  }
}
