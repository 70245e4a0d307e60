package dev.portolan.search;

import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.model.Block;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Dependent;
import dev.portolan.model.Catalog.EnvUse;
import dev.portolan.model.Catalog.EnvVar;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.Port;
import dev.portolan.model.Catalog.PortConflict;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Catalog.Project;
import dev.portolan.model.Catalog.Service;
import dev.portolan.model.Catalog.ServiceUse;
import dev.portolan.model.Document;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Metadata;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import dev.portolan.model.Site;
import dev.portolan.model.Site.LinkedPage;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Template;
import dev.portolan.model.Urls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A small organisation, put together by hand: three projects, a conflict over 8080, a range, four
/// variables. Small enough to know every right answer.
final class SmallSite {

  private SmallSite() {}

  static Site site() {
    return site(pages());
  }

  static Site site(List<LinkedPage> pages) {
    return new Site(config(), template(), pages, catalog(), new TreeMap<>(), List.of());
  }

  private static List<LinkedPage> pages() {
    return List.of(
        page(
            "order",
            "订单中心",
            "概述",
            "订单中心负责下单与履约。支付由支付网关完成，下单接口是 /api/v1/orders。",
            "部署",
            "order-api 监听 8080。应用读取 REDIS_URL，连接超时见 PAY_GATEWAY_TIMEOUT_MS。",
            "消息",
            "每笔订单写入 Kafka topic order.paid，网关消费。"),
        page(
            "pay",
            "支付网关",
            "概述",
            "支付网关在用户接入层之后，统一对接渠道。",
            "超时与重试",
            "网关超时默认三秒。文件系统只存对账文件，数据库存流水。",
            "存储",
            "对账文件落在分布式文件系统，归档后删除。postgres 保存流水。"),
        page(
            "stock",
            "Stock",
            "Overview",
            "Stock keeps what the warehouse holds. Its pods are named node-80 and stock-8081.",
            "Calls",
            "orderService calls stock over gRPC; see https://example.org/stock."));
  }

  /// A page of sections, given as heading and text in turn.
  static LinkedPage page(String project, String title, String... headingsAndTexts) {
    List<Section> sections = new ArrayList<>();
    sections.add(section(1, title, "", 1));
    for (int i = 0; i < headingsAndTexts.length; i += 2) {
      sections.add(section(2, headingsAndTexts[i], headingsAndTexts[i + 1], 3 + 4 * i));
    }
    String path = "content/" + project + "/architecture.md";
    SourceFile source = new SourceFile(project, path, true, "", "");
    Document document =
        new Document(source, new TreeMap<>(), sections, List.of(), List.of(), List.of());
    NormalDocument normal = new NormalDocument(document, true, List.of(), List.of(), 1, List.of());
    return new LinkedPage(new Page(normal, facts()), Urls.project(project), title);
  }

  private static Section section(int level, String title, String text, int line) {
    List<Block> blocks =
        text.isEmpty() ? List.of() : List.of(new Block.Paragraph(text, text, line + 2, 1));
    return new Section(level, "", title, "d-" + title, line, blocks, "");
  }

  private static Catalog catalog() {
    PortUse orderApi = portUse("order", "order-api", PortRange.of(8080), 20);
    PortUse stockApi = portUse("stock", "stock-api", PortRange.of(8080), 21);
    PortUse postgres = portUse("pay", "postgres", PortRange.of(5432), 22);
    PortUse workers = portUse("pay", "pay-worker", new PortRange(8000, 8009), 23);
    PortUse all = portUse("pay", "pay-worker", new PortRange(8000, 8999), 24);
    PortUse web = portUse("pay", "pay-web", PortRange.of(80), 25);
    return new Catalog(
        List.of(
            project("order", "订单中心", List.of("pay", "kafka")),
            project("pay", "支付网关", List.of("postgres")),
            project("stock", "Stock", List.of("kafka"))),
        List.of(
            service("kafka", "Kafka", true, List.of("order", "stock")),
            service("order-api", "order-api", false, List.of("order")),
            service("order-service", "order-service", false, List.of("order")),
            service("pay-web", "pay-web", false, List.of("pay")),
            service("postgres", "PostgreSQL", true, List.of("pay")),
            service("stock-api", "stock-api", false, List.of("stock"))),
        List.of(
            port(web, false),
            port(postgres, false),
            port(workers, false),
            port(all, false),
            new Port(PortRange.of(8080), "ports/8080/", List.of(orderApi, stockApi), true)),
        List.of(
            env("DATABASE_URL", "pay"),
            env("KAFKA_BROKERS", "order"),
            env("PAY_GATEWAY_TIMEOUT_MS", "order"),
            env("REDIS_URL", "order", "pay")),
        List.of(new PortConflict(PortRange.of(8080), "内网", List.of(orderApi, stockApi))),
        List.of());
  }

  private static Project project(String id, String title, List<String> needs) {
    List<Dependency> dependencies =
        needs.stream()
            .map(
                need ->
                    new Dependency(
                        need, need, Kind.SERVICE, Urls.service(need), Evidence.TABLE, at(id, 9)))
            .toList();
    Metadata metadata = new Metadata(title, "v1.0", "已发布", "2026-01-01", null, List.of("林"));
    String source = "content/" + id + "/architecture.md";
    return new Project(
        id, title, metadata, source, Urls.project(id), 1, facts(), dependencies, List.of());
  }

  private static Service service(
      String id, String name, boolean infrastructure, List<String> projects) {
    List<ServiceUse> uses =
        projects.stream()
            .map(
                project ->
                    new ServiceUse(
                        project,
                        new Facts.ServiceFact(
                            name, true, null, List.of(), null, null, at(project, 12))))
            .toList();
    List<String> aliases = name.equals("PostgreSQL") ? List.of("Postgres") : List.of();
    List<Dependent> dependents = List.of();
    return new Service(
        id, name, aliases, Urls.service(id), infrastructure, false, null, uses, dependents);
  }

  private static Port port(PortUse use, boolean conflict) {
    PortRange range = use.fact().port();
    return new Port(range, Urls.port(range), List.of(use), conflict);
  }

  private static PortUse portUse(String project, String service, PortRange range, int line) {
    Facts.PortFact fact =
        new Facts.PortFact(service, range, null, null, "HTTP", "内网", null, at(project, line));
    return new PortUse(project, service, service, "内网", fact);
  }

  private static EnvVar env(String name, String... projects) {
    List<EnvUse> uses =
        Arrays.stream(projects)
            .map(
                project ->
                    new EnvUse(
                        project,
                        new Facts.EnvFact(
                            name, null, "说明", "x", null, true, false, at(project, 30))))
            .toList();
    return new EnvVar(name, Urls.env(name), uses);
  }

  private static Location at(String project, int line) {
    return Location.of("content/" + project + "/architecture.md", line);
  }

  private static Facts facts() {
    return new Facts(
        new Metadata(null, null, null, null, null, List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SiteConfig config() {
    Path root = Path.of("site");
    return new SiteConfig(
        root,
        root,
        root,
        root,
        null,
        "Test",
        null,
        Language.ZH,
        null,
        null,
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        SiteConfig.Ageing.DEFAULT);
  }

  private static Template template() {
    return new Template(List.of(), new TreeMap<>(), Set.of(), Set.of(), "");
  }
}
