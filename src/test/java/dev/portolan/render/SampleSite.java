package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Catalog;
import dev.portolan.model.Catalog.Dependency;
import dev.portolan.model.Catalog.Kind;
import dev.portolan.model.Catalog.PortUse;
import dev.portolan.model.Document;
import dev.portolan.model.Facts;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import dev.portolan.model.Metadata;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.NormalDocument.Coverage;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.NormalDocument.State;
import dev.portolan.model.Page;
import dev.portolan.model.Section;
import dev.portolan.model.Site;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Template;
import dev.portolan.model.Template.TemplateSection;
import dev.portolan.model.Urls;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A site of three projects made by hand, so that pages can be drawn without reading anything. Each
/// text that comes from documents holds `mark`, which a test may choose.
final class SampleSite {

  private final String mark;
  private final Path theme;

  private SampleSite(String mark, Path theme) {
    this.mark = mark;
    this.theme = theme.toAbsolutePath();
  }

  static Site of(Path theme) {
    return new SampleSite("", theme).site();
  }

  static Site with(String mark, Path theme) {
    return new SampleSite(mark, theme).site();
  }

  private Site site() {
    List<Site.LinkedPage> pages =
        List.of(
            page("gateway", "API Gateway", true),
            page("order", "订单中心", true),
            page("pay", "支付网关", true),
            runbook());
    return new Site(config(), template(), sorted(pages), catalog(), new TreeMap<>(), findings());
  }

  private static List<Site.LinkedPage> sorted(List<Site.LinkedPage> pages) {
    return pages.stream()
        .sorted(java.util.Comparator.comparing(page -> page.page().source().path()))
        .toList();
  }

  private SiteConfig config() {
    Path root = Path.of("sample").toAbsolutePath();
    return new SiteConfig(
        root,
        root.resolve("content"),
        root.resolve("out"),
        theme,
        null,
        "远帆架构海图" + mark,
        "远帆科技" + mark,
        Language.ZH,
        null,
        "https://example.org/{file}#L{line}",
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        SiteConfig.Ageing.DEFAULT);
  }

  private static Template template() {
    return new Template(
        List.of(chapter("overview", "1", "架构概述"), chapter("deploy", "3", "组件部署架构")),
        new LinkedHashMap<>(),
        Set.of("草稿", "评审中", "已发布"),
        Set.of(),
        "");
  }

  private static TemplateSection chapter(String id, String number, String title) {
    return new TemplateSection(
        id, number, title, List.of(), 2, true, false, List.of(), null, "", List.of());
  }

  private static String file(String project) {
    return "content/" + project + "/architecture.md";
  }

  private Metadata metadata(String title) {
    return new Metadata(
        title + mark, "v3.1" + mark, "已发布", "2026-11-06", null, List.of("周文博" + mark, "林晓"));
  }

  private Site.LinkedPage page(String project, String title, boolean main) {
    Section head = section(1, "", title, "d-title", 1, "<p id=\"L-3\">负责一张订单的全过程。</p>");
    Section overview = section(2, "1", "架构概述" + mark, "d-overview", 5, "<p id=\"L-7\">一段正文。</p>");
    Section ports =
        section(
            3,
            "1.1",
            "端口规划",
            "d-ports",
            9,
            "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>端口</th></tr></thead>"
                + "<tbody><tr id=\"L-13\"><td>8080</td></tr></tbody></table></div>");
    Node chapter =
        new Node(overview, "overview", "1", List.of(new Node(ports, "ports", "1.1", List.of())));
    return linked(
        project,
        file(project),
        main,
        title,
        Urls.project(project),
        List.of(new Node(head, null, "", List.of(chapter))));
  }

  private Site.LinkedPage runbook() {
    Section only = section(2, "", "值班手册", "d-runbook", 1, "<p id=\"L-2\">重启顺序。</p>");
    return linked(
        "order",
        "content/order/runbook.md",
        false,
        "值班手册",
        Urls.projectPage("order", "runbook.md"),
        List.of(new Node(only, null, "", List.of())));
  }

  private Section section(
      int level, String number, String title, String anchor, int line, String html) {
    return new Section(
        level,
        number,
        title,
        anchor,
        line,
        List.of(new Block.Paragraph("一段正文" + mark, "", line + 1, 1)),
        html);
  }

  private Site.LinkedPage linked(
      String project, String path, boolean main, String title, String url, List<Node> outline) {
    SourceFile source = new SourceFile(project, path, main, "# " + title + "\n", "0");
    Document document =
        new Document(source, new TreeMap<>(), List.of(), List.of(), List.of(), List.of());
    NormalDocument normal =
        new NormalDocument(
            document,
            true,
            outline,
            List.of(
                new Coverage("overview", "1", "架构概述", State.FULL, "d-overview"),
                new Coverage("deploy", "3", "组件部署架构", State.MISSING, null)),
            0.5,
            List.of());
    return new Site.LinkedPage(new Page(normal, facts(project)), url, title + mark);
  }

  private Facts facts(String project) {
    return new Facts(
        metadata(project),
        List.of(),
        List.of(port(project)),
        List.of(variable(project)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private PortFact port(String project) {
    return new PortFact(
        project + "-api" + mark,
        PortRange.of(8080),
        null,
        null,
        "HTTP" + mark,
        "内网" + mark,
        "对外接口" + mark,
        Location.of(file(project), 13));
  }

  private EnvFact variable(String project) {
    return new EnvFact(
        "REDIS_URL",
        project + "-api" + mark,
        "缓存" + mark,
        "redis://" + project + mark,
        project.equals("pay") ? "" : null,
        project.equals("pay") ? Boolean.FALSE : Boolean.TRUE,
        false,
        Location.of(file(project), 40));
  }

  private Catalog.Project project(String id, String title, List<String> usedBy) {
    Location tree = Location.of(file(id), 50);
    return new Catalog.Project(
        id,
        title + mark,
        metadata(title),
        file(id),
        Urls.project(id),
        0.5,
        facts(id),
        List.of(
            new Dependency(
                "redis", "Redis" + mark, Kind.SERVICE, Urls.service("redis"), Evidence.TREE, tree),
            new Dependency("pay", "支付网关", Kind.PROJECT, Urls.project("pay"), Evidence.TABLE, tree),
            new Dependency("未知系统", "未知系统" + mark, null, null, Evidence.TEXT, tree)),
        usedBy);
  }

  private Catalog catalog() {
    List<PortUse> uses = List.of(use("order"), use("pay"));
    Catalog.Port clash =
        new Catalog.Port(PortRange.of(8080), Urls.port(PortRange.of(8080)), uses, true);
    PortRange range = new PortRange(30000, 30010);
    return new Catalog(
        List.of(
            project("gateway", "API Gateway", List.of()),
            project("order", "订单中心", List.of()),
            project("pay", "支付网关", List.of("order"))),
        List.of(service("order-api", false), service("redis", true)),
        List.of(clash, new Catalog.Port(range, Urls.port(range), List.of(use("gateway")), false)),
        List.of(
            new Catalog.EnvVar(
                "REDIS_URL",
                Urls.env("REDIS_URL"),
                List.of(
                    new Catalog.EnvUse("order", variable("order")),
                    new Catalog.EnvUse("pay", variable("pay"))))),
        List.of(new Catalog.PortConflict(PortRange.of(8080), "内网" + mark, uses)),
        List.of());
  }

  private PortUse use(String project) {
    return new PortUse(
        project,
        project.equals("order") ? "order-api" : null,
        project + "-api" + mark,
        "内网" + mark,
        port(project));
  }

  private Catalog.Service service(String id, boolean infrastructure) {
    ServiceFact fact =
        new ServiceFact(
            id,
            true,
            "说明" + mark,
            List.of(PortRange.of(8080)),
            "2C4G" + mark,
            "水平" + mark,
            Location.of(file("order"), 20));
    return new Catalog.Service(
        id,
        id + mark,
        List.of("别名" + mark),
        Urls.service(id),
        infrastructure,
        false,
        infrastructure ? null : "order",
        List.of(new Catalog.ServiceUse("order", fact)),
        List.of(
            new Catalog.Dependent("pay", Evidence.TREE, Location.of(file("pay"), 50)),
            new Catalog.Dependent("gateway", Evidence.TREE, Location.of(file("gateway"), 50))));
  }

  private List<Finding> findings() {
    return List.of(
        Finding.of(
            Rule.MISSING_SECTION,
            Location.of(file("order"), 1),
            new Words("缺少章节" + mark, "missing section" + mark),
            new Words("补上" + mark, "add it" + mark)),
        Finding.of(
            Rule.CONTRADICTION,
            Location.of(file("pay"), 13),
            new Words("两处不一致" + mark, "two places differ" + mark)),
        Finding.of(
            Rule.UNREADABLE_FILE,
            Location.of("content/broken.md", 1),
            new Words("无法读取" + mark, "cannot be read" + mark)));
  }
}
