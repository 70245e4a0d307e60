package dev.portolan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Writes sites of any size, the same for the same seed: documents in the template's shape, with
/// prose, tables, code and drawings, that name each other's services, share infrastructure and
/// clash now and then.
///
/// ```
/// java -cp target/test-classes dev.portolan.bench.SiteGenerator FOLDER DOCUMENTS KILOBYTES [SEED]
/// ```
public final class SiteGenerator {

  private static final List<String> DOMAINS =
      List.of(
          "订单", "支付", "库存", "用户", "风控", "推荐", "搜索", "消息", "物流", "结算", "营销", "客服", "直播", "评价", "会员",
          "报表");
  private static final List<String> KINDS = List.of("中心", "网关", "引擎", "平台", "服务", "调度", "存储", "后台");
  private static final List<String> LATIN =
      List.of(
          "order", "pay", "stock", "user", "risk", "reco", "search", "msg", "ship", "bill", "promo",
          "care", "live", "review", "member", "report");
  private static final List<String> ROLES =
      List.of("api", "worker", "gateway", "scheduler", "admin", "sync");
  private static final List<String> SHARED =
      List.of(
          "PostgreSQL:5432",
          "MySQL:3306",
          "Redis:6379",
          "Kafka:9092",
          "Nacos:8848",
          "MinIO:9000",
          "Elasticsearch:9200",
          "RabbitMQ:5672");
  private static final List<String> SCOPES = List.of("公网", "DMZ", "内网", "应用区", "数据区");
  private static final List<String> SUBJECTS =
      List.of(
          "请求", "订单", "消息", "缓存", "事务", "连接池", "任务", "副本", "分区", "会话", "令牌", "快照", "指标", "日志", "告警",
          "配置项", "回调", "幂等键", "消费组", "限流阈值");
  private static final List<String> VERBS =
      List.of(
          "写入", "读取", "转发给", "回滚", "重试", "校验", "同步到", "异步推送到", "归档到", "压缩后发往", "聚合到", "拆分给", "缓存到",
          "订阅", "降级为", "切换到");
  private static final List<String> TAILS =
      List.of(
          "，失败后最多重试三次，间隔按指数退避。",
          "，超过 200 ms 即视为超时，由调用方决定是否降级。",
          "；同一业务键只处理一次，重复投递会被丢弃并计数。",
          "，高峰期每秒约两万次，平均耗时不到十毫秒。",
          "，由后台任务每五分钟核对一次，差异写入对账表。",
          "。这一步不在主流程里，停掉也不影响下单。",
          "，灰度期间两套实现并行，结果以旧系统为准。",
          "，需要先拿到分布式锁，锁的持有时间不超过三秒。");

  private final long seed;
  private final int documents;
  private final int bytes;

  /// @param seed equal seeds give equal sites
  /// @param documents how many documents, one project each
  /// @param bytes about how large each of them is, in UTF-8
  public SiteGenerator(long seed, int documents, int bytes) {
    this.seed = seed;
    this.documents = documents;
    this.bytes = bytes;
  }

  /// Writes the site's content folder and its configuration below `site`.
  public void write(Path site) throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("site-config.yml"), "title: 基准站点\n");
    for (int i = 0; i < documents; i++) {
      Path folder = Files.createDirectories(site.resolve("content").resolve(slug(i)));
      Files.writeString(folder.resolve("architecture.md"), document(i));
    }
  }

  /// The folder name of the project with that number.
  public static String slug(int i) {
    return LATIN.get(i % LATIN.size()) + "-" + ROLES.get(i / LATIN.size() % ROLES.size()) + "-" + i;
  }

  /// The document of the project with that number.
  public String document(int i) {
    Random random = new Random(seed * 31 + i);
    StringBuilder text = new StringBuilder(bytes);
    head(text, i, random);
    services(text, i, random);
    ports(text, i, random);
    int part = 1;
    text.append("## 4. 核心通信流程\n\n");
    // The appendix takes about a kilobyte.
    while (size(text) < bytes - 1024) {
      flow(text, i, part++, random);
    }
    environment(text, i, random);
    return text.toString();
  }

  private static long size(CharSequence text) {
    return text.chars().map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
  }

  private static String title(int i) {
    return DOMAINS.get(i % DOMAINS.size()) + KINDS.get(i / DOMAINS.size() % KINDS.size()) + " " + i;
  }

  private void head(StringBuilder text, int i, Random random) {
    text.append("# ").append(title(i)).append(" - 技术架构文档\n\n");
    text.append("> **版本**: v1.").append(i % 10).append("  \n");
    text.append("> **更新日期**: 2026-%02d-%02d  %n".formatted(1 + i % 12, 1 + i % 28));
    text.append("> **文档状态**: ").append(i % 3 == 0 ? "评审中" : "已发布").append("  \n");
    text.append("> **作者**: 作者").append(i % 40).append("\n\n## 1. 架构概述\n\n");
    paragraphs(text, i, random, 3);
  }

  private void services(StringBuilder text, int i, Random random) {
    text.append("## 3. 组件部署架构\n\n### 3.2 服务清单\n\n#### 3.2.1 必须部署的服务\n\n");
    text.append("| 服务名称 | 说明 | 默认端口 | 资源需求 | 扩展策略 |\n|---|---|---|---|---|\n");
    for (int s = 0; s < 3; s++) {
      text.append(
          "| %s-%d | %s | %d | 2 CPU, 4GB | 水平扩展 |%n"
              .formatted(slug(i), s, pick(SUBJECTS, random), port(i, s)));
    }
    for (int s = 0; s < 3; s++) {
      String[] shared = SHARED.get((i + s * 3) % SHARED.size()).split(":");
      text.append("| %s | 共享设施 | %s | 4 CPU, 8GB | 集群 |%n".formatted(shared[0], shared[1]));
    }
    text.append('\n');
  }

  private void ports(StringBuilder text, int i, Random random) {
    text.append("### 3.4 端口规划\n\n| 服务 | 端口 | 协议 | 暴露范围 | 说明 |\n|---|---|---|---|---|\n");
    for (int s = 0; s < 3; s++) {
      text.append(
          "| %s-%d | %d | HTTP | %s | %s |%n"
              .formatted(
                  slug(i),
                  s,
                  port(i, s),
                  SCOPES.get((i + s) % SCOPES.size()),
                  pick(SUBJECTS, random)));
    }
    text.append('\n');
  }

  /// Ports from 1024 upwards; with many documents some clash, as they do in life.
  private static int port(int i, int s) {
    return 1024 + (i * 7 + s * 13) % 60_000;
  }

  private void flow(StringBuilder text, int i, int part, Random random) {
    text.append(
        "### 4.%d %s流程%n%n".formatted(part, pick(SUBJECTS, random) + pick(DOMAINS, random)));
    paragraphs(text, i, random, 3);
    switch (part % 4) {
      case 0 ->
          text.append(
              "```json\n{ \"code\": 0, \"trace\": \"%08x\", \"data\": { \"field\": %d } }\n```%n%n"
                  .formatted(random.nextInt(), random.nextInt(999)));
      case 1 -> list(text, random);
      case 2 -> drawing(text, i);
      default -> table(text, random);
    }
  }

  private void paragraphs(StringBuilder text, int i, Random random, int count) {
    for (int p = 0; p < count; p++) {
      for (int s = 0; s < 4; s++) {
        text.append(pick(SUBJECTS, random)).append(pick(VERBS, random)).append(' ');
        text.append(mention(i, random)).append(pick(TAILS, random));
      }
      text.append("\n\n");
    }
  }

  private String mention(int i, Random random) {
    int other = random.nextInt(Math.max(1, documents));
    return switch (random.nextInt(6)) {
      case 0 -> "`" + slug(other) + "-0`";
      case 1 -> "[" + title(other) + "](../" + slug(other) + "/architecture.md)";
      case 2 -> SHARED.get(random.nextInt(SHARED.size())).split(":")[0];
      case 3 -> "`REDIS_URL`";
      case 4 -> "端口 " + port(i, random.nextInt(3));
      default -> pick(DOMAINS, random) + pick(KINDS, random);
    };
  }

  private void list(StringBuilder text, Random random) {
    for (int n = 1; n <= 5; n++) {
      text.append(
          "%d. **%s**：%s%s%n"
              .formatted(n, pick(SUBJECTS, random), pick(VERBS, random), pick(TAILS, random)));
    }
    text.append('\n');
  }

  private static void drawing(StringBuilder text, int i) {
    text.append(
        "```\n┌──────────────┐      ┌──────────────┐\n│  %-10.10s  │─────►│  Redis       │%n│  Port: %-5d │      │  Port: 6379  │%n└──────────────┘      └──────────────┘\n```%n%n"
            .formatted(slug(i), port(i, 0)));
  }

  private void table(StringBuilder text, Random random) {
    text.append("| 优化点 | 描述 | 预期收益 | 优先级 |\n|---|---|---|---|\n");
    for (int n = 0; n < 4; n++) {
      text.append(
          "| %s | %s%s | %d%% | P%d |%n"
              .formatted(
                  pick(SUBJECTS, random),
                  pick(VERBS, random),
                  pick(SUBJECTS, random),
                  random.nextInt(90),
                  n));
    }
    text.append('\n');
  }

  private void environment(StringBuilder text, int i, Random random) {
    text.append("## 附录\n\n### B. 环境变量清单\n\n| 变量名 | 说明 | 示例值 | 必填 |\n|---|---|---|---|\n");
    text.append("| DATABASE_URL | 数据库连接串 | postgres://db-%d:5432/app | 是 |%n".formatted(i % 9));
    text.append(
        "| REDIS_URL | 缓存连接串 | redis://redis-main:6379/%d | %s |%n"
            .formatted(i % 16, i % 5 == 0 ? "否" : "是"));
    String prefix = slug(i).toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    for (int n = 0; n < 6; n++) {
      text.append(
          "| %s_OPTION_%d | %s | %d | 否 |%n"
              .formatted(prefix, n, pick(SUBJECTS, random), random.nextInt(1000)));
    }
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /// Writes a site: folder, number of documents, kilobytes each, and a seed if not 1.
  public static void main(String[] args) throws IOException {
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    new SiteGenerator(seed, Integer.parseInt(args[1]), Integer.parseInt(args[2]) * 1024)
        .write(Path.of(args[0]));
  }
}
