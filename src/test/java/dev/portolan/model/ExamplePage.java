package dev.portolan.model;

import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.model.Facts.CallerFact;
import dev.portolan.model.Facts.DependencyFact;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ProtocolFact;
import dev.portolan.model.Facts.ServiceFact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A document written by hand as facts and HTML, for examples. Every fact stands on the next line.
public final class ExamplePage {

  private final String project;
  private final String path;
  private final boolean main;
  private final @Nullable String title;
  private final List<ServiceFact> services = new ArrayList<>();
  private final List<PortFact> ports = new ArrayList<>();
  private final List<EnvFact> env = new ArrayList<>();
  private final List<DependencyFact> dependencies = new ArrayList<>();
  private final List<CallerFact> callers = new ArrayList<>();
  private final List<ProtocolFact> protocols = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private String updated = "2026-11-01";
  private String status = "已发布";
  private int line = 1;

  private ExamplePage(String project, String path, boolean main, @Nullable String title) {
    this.project = project;
    this.path = path;
    this.main = main;
    this.title = title;
  }

  /// The main document of a project.
  public static ExamplePage main(String project, String title) {
    return new ExamplePage(project, "content/" + project + "/architecture.md", true, title);
  }

  /// A further document of a project.
  public static ExamplePage further(String project, String file) {
    return new ExamplePage(project, "content/" + project + "/" + file, false, null);
  }

  /// The date that the document states.
  public ExamplePage updated(String date) {
    updated = date;
    return this;
  }

  /// The status that the document states.
  public ExamplePage status(String other) {
    status = other;
    return this;
  }

  /// A row of the table of services.
  public ExamplePage service(String name, int... listed) {
    List<PortRange> ranges = Arrays.stream(listed).mapToObj(PortRange::of).toList();
    services.add(new ServiceFact(name, true, null, ranges, null, null, next()));
    return this;
  }

  /// A row of the table of ports.
  public ExamplePage port(
      @Nullable String service, int port, @Nullable String protocol, @Nullable String scope) {
    return port(service, PortRange.of(port), null, protocol, scope);
  }

  /// A row of the table of ports, with a range and a port on the host.
  public ExamplePage port(
      @Nullable String service,
      PortRange port,
      @Nullable PortRange host,
      @Nullable String protocol,
      @Nullable String scope) {
    ports.add(new PortFact(service, port, host, null, protocol, scope, null, next()));
    return this;
  }

  /// A box of a drawing, with its port.
  public ExamplePage drawn(String service, int port) {
    ports.add(
        new PortFact(
            service,
            PortRange.of(port),
            null,
            null,
            null,
            null,
            null,
            Facts.Evidence.DIAGRAM,
            next()));
    return this;
  }

  /// A row of the table of environment variables.
  public ExamplePage env(String name, @Nullable String example, @Nullable Boolean required) {
    env.add(new EnvFact(name, null, null, example, null, required, false, next()));
    return this;
  }

  /// Something the document says it needs.
  public ExamplePage needs(String target, Evidence evidence) {
    dependencies.add(new DependencyFact(target, evidence, next()));
    return this;
  }

  /// Someone who uses it, by its own account.
  public ExamplePage usedBy(String caller) {
    callers.add(new CallerFact(caller, next()));
    return this;
  }

  /// A row of the table of protocols.
  public ExamplePage protocol(String name, String endpoint) {
    protocols.add(new ProtocolFact(name, null, endpoint, next()));
    return this;
  }

  /// A variable of a component, with its default.
  public ExamplePage env(
      String name,
      @Nullable String component,
      @Nullable String defaultValue,
      @Nullable Boolean required) {
    env.add(new EnvFact(name, component, null, null, defaultValue, required, false, next()));
    return this;
  }

  /// A section with its HTML.
  public ExamplePage section(String number, String title, String html) {
    String anchor = ("d-" + number + "-" + title).replace('.', '-').replace(' ', '-');
    sections.add(new Section(2, number, title, anchor, next().line(), List.of(), html));
    return this;
  }

  /// A link or an image that the HTML holds.
  public ExamplePage link(String target, String text, boolean image) {
    links.add(new Link(target, text, image, next().line(), 3));
    return this;
  }

  private Location next() {
    line++;
    return Location.of(path, line);
  }

  /// The page.
  public Page page() {
    Metadata metadata =
        new Metadata(title, "v1.0", status, updated, Location.of(path, 1), List.of("周文博"));
    SourceFile source = new SourceFile(project, path, main, "# " + title, "0000");
    Document document =
        new Document(source, new TreeMap<>(), sections, links, List.of(), List.of());
    List<NormalDocument.Node> outline =
        sections.stream()
            .map(section -> new NormalDocument.Node(section, null, section.number(), List.of()))
            .toList();
    Facts facts =
        new Facts(
            metadata,
            services,
            ports,
            env,
            List.of(),
            protocols,
            List.of(),
            dependencies,
            callers,
            List.of(),
            List.of());
    return new Page(new NormalDocument(document, true, outline, List.of(), 0.5, List.of()), facts);
  }

  /// A configuration with every default, for a site in the folder `/site`.
  public static SiteConfig config(Map<String, List<String>> aliases) {
    Path root = Path.of("/site");
    return new SiteConfig(
        root,
        root.resolve("content"),
        root.resolve("out"),
        root.resolve("theme"),
        null,
        "Portolan",
        null,
        Language.EN,
        null,
        null,
        Map.of(),
        List.of(),
        Map.of(),
        aliases,
        SiteConfig.Ageing.DEFAULT);
  }

  /// A template without sections.
  public static Template template() {
    return new Template(List.of(), new LinkedHashMap<>(), Set.of(), Set.of(), "");
  }

  /// The few words that examples use.
  public static Vocabulary vocabulary() {
    return new Vocabulary(
        Map.ofEntries(
            Map.entry("scope.public", List.of("公网", "Internet", "Public network")),
            Map.entry("scope.dmz", List.of("DMZ")),
            Map.entry("scope.internal", List.of("内网", "Internal", "内部网络")),
            Map.entry("scope.application", List.of("应用区", "Application zone")),
            Map.entry("env.private", List.of("PORT", "LOG_LEVEL")),
            Map.entry("service.generic", List.of("Backend", "API", "数据库")),
            Map.entry("service.qualifier", List.of("集群", "主库", "Cluster")),
            Map.entry("transport.tcp", List.of("TCP", "HTTP", "HTTPS", "WebSocket", "gRPC")),
            Map.entry("transport.udp", List.of("UDP", "QUIC", "HTTP/3")),
            Map.entry("protocol.http", List.of("HTTP", "WebSocket")),
            Map.entry("protocol.https", List.of("HTTPS")),
            Map.entry("word.port", List.of("端口", "port", "ports"))));
  }

  /// The few technologies that examples know.
  public static List<Technology> technologies() {
    return List.of(
        new Technology("MySQL", List.of(), List.of(3306), List.of("mysql")),
        new Technology("Nginx", List.of(), List.of(80, 443), List.of()),
        new Technology("PostgreSQL", List.of("Postgres"), List.of(5432), List.of("postgres")),
        new Technology("Redis", List.of(), List.of(6379), List.of("redis")));
  }
}
