package dev.portolan.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A document in the template's shape, the same for the same seed, and what is true of it. Noise
/// comes in kinds; each makes the document look as other authors would have written it, and leaves
/// the truth as it is.
final class TemplateDocument {

  /// What may differ from the template.
  enum Noise {
    /// Headings and columns have other names.
    RENAMED,
    /// Headings are numbered in another style, or not at all.
    RENUMBERED,
    /// Columns stand in another order, and chapters too.
    REORDERED,
    /// Headings stand a level deeper.
    SHIFTED,
    /// Names and numbers are bold, code, links or have a picture before them.
    DECORATED,
    /// Digits and signs are full-width.
    FULL_WIDTH,
    /// English words for headings, columns and marks.
    ENGLISH,
    /// Chapters that hold no facts are left out.
    MISSING_CHAPTERS,
    /// A column that nobody knows.
    EXTRA_COLUMN,
    /// CRLF and a BOM.
    OTHER_BYTES
  }

  private static final List<String> DOMAINS =
      List.of("order", "pay", "stock", "member", "risk", "search", "parcel", "report");
  private static final List<String> ROLES = List.of("api", "worker", "gateway", "admin", "sync");
  private static final List<String> SHARED =
      List.of("PostgreSQL:5432", "Redis:6379", "Kafka:9092", "MinIO:9000", "Nacos:8848");
  private static final List<String> SUBJECTS =
      List.of("LOG_LEVEL", "POOL_SIZE", "CACHE_TTL", "DB_HOST", "TIMEOUT_MS", "API_TOKEN");

  private final Random random;
  private final List<Noise> noise;
  private final List<String> truth = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /// @param seed equal seeds give equal documents
  TemplateDocument(long seed, List<Noise> noise) {
    this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L); // Small seeds alone begin alike.
    this.noise = List.copyOf(noise);
    write();
  }

  /// The document.
  String text() {
    String all = text.toString();
    return has(Noise.OTHER_BYTES) ? "\uFEFF" + all.replace("\n", "\r\n") : all;
  }

  /// What a careful reader takes out of it, as [FactLines] writes it.
  List<String> truth() {
    return List.copyOf(truth);
  }

  private boolean has(Noise kind) {
    return noise.contains(kind);
  }

  private void write() {
    String project = pick(DOMAINS);
    text.append("# ").append(project).append(" - 技术架构文档\n\n> **版本**: v1.2\n\n");
    List<Runnable> chapters = new ArrayList<>();
    if (!has(Noise.MISSING_CHAPTERS)) {
      chapters.add(this::overview);
      chapters.add(this::lookAlikes);
    }
    chapters.add(() -> deployment(project));
    chapters.add(() -> appendix(project));
    if (has(Noise.REORDERED)) {
      Collections.shuffle(chapters, random);
    }
    chapters.forEach(Runnable::run);
  }

  private void overview() {
    heading(2, "1.", "架构概述", "Architecture overview");
    text.append("每秒 12000 次请求，超时 3000 ms，自 2024 年起运行。\n\n");
    text.append("| 原则 | 说明 |\n|---|---|\n| 高可用 | 99.9% |\n\n");
  }

  private void lookAlikes() {
    heading(2, "4.", "核心通信流程", "Communication");
    heading(3, "4.1", "请求参数", "Request parameters");
    text.append("| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| APP_ID | string | 是 | 标识 |\n\n");
    heading(2, "8.", "优化计划", "Optimisation plan");
    text.append("| 任务 | 状态 | 优先级 |\n|---|---|---|\n| 端口 9999 迁移 | ✅ | P1 |\n\n");
    text.append("| 指标 | 阈值 |\n|---|---|\n| QPS | 12000 |\n\n");
  }

  private void deployment(String project) {
    heading(2, "3.", "组件部署架构", "Deployment");
    List<String> services = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    List<String> roles = new ArrayList<>(ROLES);
    Collections.shuffle(roles, random);
    for (int i = 0; i < 3; i++) {
      services.add(project + "-" + roles.get(i));
      ports.add(8000 + random.nextInt(1500) + i * 1600);
    }
    for (int i = 0; i < 2; i++) {
      String[] shared = SHARED.get((random.nextInt(2) + 2 * i) % SHARED.size()).split(":");
      services.add(shared[0]);
      ports.add(Integer.parseInt(shared[1]));
    }
    serviceTables(services, ports);
    portTable(services, ports);
  }

  private void serviceTables(List<String> services, List<Integer> ports) {
    heading(3, "3.2", "服务清单", "Services", "服务列表", "部署的服务", "Service inventory");
    heading(4, "3.2.1", "必须部署的服务", "Required services", "必需服务", "必须启动的服务");
    Grid required = new Grid("服务名称", "说明", "默认端口", "资源需求");
    for (int i = 0; i < services.size(); i++) {
      required.row(name(services.get(i)), "处理业务", port(ports.get(i)), "2 CPU, 4GB");
      truth.add("service " + services.get(i) + " required");
    }
    required.write();
    heading(4, "3.2.2", "可选部署的服务", "Optional services", "可选服务", "按需启用的可选服务");
    Grid optional = new Grid("服务名称", "说明", "适用场景");
    optional.row(name("Grafana"), "看板", "需要监控时");
    truth.add("service Grafana optional");
    optional.write();
  }

  private void portTable(List<String> services, List<Integer> ports) {
    heading(3, "3.4", "端口规划", "Ports", "端口一览", "各服务的端口安排", "Which port is whose");
    Grid grid = new Grid("服务", "端口", "协议", "暴露范围", "说明");
    for (int i = 0; i < services.size(); i++) {
      grid.row(name(services.get(i)), port(ports.get(i)), "HTTP", "内网", "对外接口");
      truth.add("port " + services.get(i) + " " + ports.get(i) + " HTTP");
    }
    int from = 20_000 + random.nextInt(900);
    String range = wide(from + (has(Noise.FULL_WIDTH) ? "～" : "-") + (from + 20));
    grid.row(name(services.getFirst()), range, "UDP", "内网", "媒体");
    truth.add("port " + services.getFirst() + " " + from + "-" + (from + 20) + " UDP");
    grid.write();
  }

  private void appendix(String project) {
    heading(2, "", "附录", "Appendix");
    heading(3, "B.", "环境变量清单", "Environment variables", "环境变量一览", "进程读取的环境变量");
    Grid grid = new Grid("变量名", "说明", "默认值", "必填");
    String prefix = project.toUpperCase(Locale.ROOT);
    for (String subject : SUBJECTS) {
      boolean required = random.nextBoolean();
      String value = required ? "-" : Integer.toString(random.nextInt(9000));
      String mark = has(Noise.ENGLISH) ? required ? "yes" : "no" : required ? "是" : "否";
      grid.row(variable(prefix + "_" + subject), "参数", value, mark);
      truth.add(
          "env "
              + prefix
              + "_"
              + subject
              + (required ? " required" : " optional default \"" + value + "\""));
    }
    grid.write();
  }

  private void heading(int level, String number, String title, String english, String... others) {
    String name = has(Noise.ENGLISH) ? english : title;
    if (has(Noise.RENAMED) && others.length > 0) {
      name = others[random.nextInt(others.length)];
    }
    String shown =
        has(Noise.RENUMBERED)
            ? List.of("", "（三）", "§3 ", "第三章：", "三、", "3) ", "D. ", "🔌 ").get(random.nextInt(8))
            : number.isEmpty() ? "" : number + " ";
    int depth = has(Noise.SHIFTED) ? Math.min(6, level + 1) : level;
    text.append("#".repeat(depth)).append(' ').append(shown).append(name).append("\n\n");
  }

  private String name(String service) {
    return decorated(service);
  }

  private String variable(String variable) {
    return has(Noise.DECORATED) ? "`" + variable + "`" : variable;
  }

  private String port(int port) {
    String digits = wide(Integer.toString(port));
    return has(Noise.DECORATED) && random.nextBoolean() ? "`" + digits + "`" : digits;
  }

  private String wide(String digits) {
    return has(Noise.FULL_WIDTH)
        ? digits
            .codePoints()
            .map(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : digits;
  }

  private String decorated(String name) {
    if (!has(Noise.DECORATED)) {
      return name;
    }
    return switch (random.nextInt(5)) {
      case 0 -> "**" + name + "**";
      case 1 -> "`" + name + "`";
      case 2 -> "[" + name + "](../" + name.toLowerCase(Locale.ROOT) + "/README.md)";
      case 3 -> "🔧 " + name;
      default -> name + "†";
    };
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /// A table in the making.
  private final class Grid {
    private final List<List<String>> columns = new ArrayList<>();

    Grid(String... header) {
      for (String name : header) {
        columns.add(new ArrayList<>(List.of(renamed(name))));
      }
    }

    private String renamed(String name) {
      return Synonyms.of(name, has(Noise.RENAMED), has(Noise.ENGLISH), random);
    }

    void row(String... cells) {
      for (int i = 0; i < cells.length; i++) {
        columns.get(i).add(cells[i]);
      }
    }

    void write() {
      int rows = columns.getFirst().size();
      if (has(Noise.EXTRA_COLUMN)) {
        List<String> extra = new ArrayList<>(List.of("审批单"));
        for (int i = 1; i < rows; i++) {
          extra.add("A-" + random.nextInt(99));
        }
        columns.add(extra);
      }
      if (has(Noise.REORDERED)) {
        Collections.shuffle(columns, random);
      }
      for (int row = 0; row < rows; row++) {
        text.append('|');
        for (List<String> column : columns) {
          text.append(' ').append(column.get(row)).append(" |");
        }
        text.append('\n').append(row == 0 ? "|" + "---|".repeat(columns.size()) + "\n" : "");
      }
      text.append('\n');
    }
  }
}
