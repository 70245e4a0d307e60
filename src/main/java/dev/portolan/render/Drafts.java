package dev.portolan.render;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Block;
import dev.portolan.model.Catalog;
import dev.portolan.model.NormalDocument.Node;
import dev.portolan.model.Site;
import dev.portolan.model.Urls;
import dev.portolan.render.Frame.Crumb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which pages the portal has.
final class Drafts {

  private static final int SUMMARY = 150;

  private final Site site;
  private final SiteIndex index;
  private final ThemeWords words;

  Drafts(Site site, ThemeWords words) {
    this.site = site;
    this.index = new SiteIndex(site);
    this.words = words;
  }

  /// Every page, not yet drawn.
  List<Draft> all() {
    Catalog catalog = index.catalog();
    List<Draft> drafts = new ArrayList<>();
    drafts.add(list("home", "", links -> HomeView.of(index, links)));
    drafts.addAll(
        paged(
            "projects",
            "projects/",
            catalog.projects().size(),
            (links, part) -> ProjectsView.of(index, links, part)));
    drafts.addAll(
        paged(
            "services",
            "services/",
            catalog.services().size(),
            (links, part) -> ServicesView.of(index, links, part)));
    drafts.addAll(
        paged(
            "ports",
            "ports/",
            catalog.ports().stream().mapToInt(port -> port.uses().size()).sum(),
            (links, part) -> PortsView.of(index, links, part)));
    drafts.addAll(
        paged(
            "envs",
            "env/",
            catalog.env().size(),
            (links, part) -> EnvIndexView.of(index, links, part)));
    drafts.add(list("graph", "graph/", links -> GraphView.of(index, links)));
    drafts.add(list("technologies", "technologies/", links -> TechnologiesView.of(index, links)));
    drafts.add(list("protocols", "protocols/", links -> ProtocolsView.of(index, links)));
    drafts.addAll(
        paged(
            "health",
            "health/",
            catalog.projects().size(),
            (links, part) -> HealthView.of(index, links, part)));
    index.rules().forEach((rule, findings) -> drafts.add(rule(rule, findings)));
    drafts.add(list("search", "search/", _ -> HomeView.tries(index.catalog())));
    drafts.add(list("404", "404.html", links -> ProjectsView.of(index, links, 1)));
    site.pages().forEach(page -> drafts.add(document(page)));
    catalog.services().forEach(service -> drafts.add(service(service)));
    catalog.ports().forEach(port -> drafts.add(port(port)));
    catalog.env().forEach(variable -> drafts.add(variable(variable)));
    return drafts;
  }

  /// The pages of a list that may be long, and the script with all its rows, whose links are those
  /// of the list's own page.
  private List<Draft> paged(String type, String url, int size, BiFunction<Links, Integer, ?> view) {
    Draft own = list(type, url, links -> view.apply(links, 1));
    int parts = Paged.parts(size);
    if (parts == 1) {
      return List.of(own);
    }
    Words title = own.frame().title();
    Words about = own.frame().about();
    Stream<Draft> further =
        IntStream.rangeClosed(2, parts)
            .mapToObj(
                part -> {
                  String at = Paged.url(url, part);
                  Words here = words.sayOrKey("list.part", part, parts);
                  Stream<Crumb> end = Stream.of(new Crumb(title, Urls.link(at, url)), here(here));
                  return new Draft(
                      type,
                      new Frame(at, type, joined(title, here), about, crumbs(at, end)),
                      () -> view.apply(new Links(index, at), part));
                });
    Frame data = new Frame(Paged.data(url), type, title, about, List.of());
    Draft rows = new Draft("rows", data, () -> view.apply(new Links(index, url), Paged.WHOLE));
    return Stream.of(Stream.of(own), further, Stream.of(rows)).flatMap(d -> d).toList();
  }

  private static Words joined(Words a, Words b) {
    return new Words(a.zh() + " " + b.zh(), a.en() + " " + b.en());
  }

  private Draft list(String type, String url, Function<Links, ?> view) {
    Words title = words.sayOrKey("title." + type);
    List<Crumb> crumbs = url.isEmpty() ? List.of() : crumbs(url, Stream.of(here(title)));
    Words about = words.sayOrKey("about." + type, site.config().title());
    return new Draft(
        type, new Frame(url, type, title, about, crumbs), () -> view.apply(new Links(index, url)));
  }

  private Draft document(Site.LinkedPage page) {
    Catalog.Project project = index.project(page.page().source().project());
    if (project == null) {
      throw new IllegalStateException("no project has the page " + page.url());
    }
    boolean main = page.page().source().main();
    Crumb self = here(new Words(page.title(), page.title()));
    Words name = new Words(project.title(), project.title());
    Stream<Crumb> end =
        main
            ? Stream.of(self)
            : Stream.of(new Crumb(name, Urls.link(page.url(), project.url())), self);
    return entity(
        main ? "project" : "page",
        page.url(),
        page.title(),
        "projects",
        summary(page, project),
        end,
        () -> DocView.of(page, project, index));
  }

  private Draft service(Catalog.Service service) {
    return entity(
        "service",
        service.url(),
        service.name(),
        "services",
        words.sayOrKey("about.service", service.name()),
        Stream.of(here(new Words(service.name(), service.name()))),
        () -> ServiceView.of(service, index, words));
  }

  private Draft port(Catalog.Port port) {
    String number = port.port().toString();
    return entity(
        "port",
        port.url(),
        number,
        "ports",
        words.sayOrKey("about.port", number),
        Stream.of(here(new Words(number, number))),
        () -> PortView.of(port, index, words));
  }

  private Draft variable(Catalog.EnvVar variable) {
    return entity(
        "env",
        variable.url(),
        variable.name(),
        "envs",
        words.sayOrKey("about.env", variable.name()),
        Stream.of(here(new Words(variable.name(), variable.name()))),
        () -> EnvView.of(variable, index, words));
  }

  private Draft rule(Rule rule, List<Finding> findings) {
    String url = HealthView.url(rule);
    return entity(
        "rule",
        url,
        rule.code(),
        "health",
        words.sayOrKey("about.rule", rule.code()),
        Stream.of(here(new Words(rule.code(), rule.code()))),
        () -> RuleView.of(rule, findings, index, new Links(index, url)));
  }

  private Draft entity(
      String type,
      String url,
      String title,
      String section,
      Words about,
      Stream<Crumb> end,
      Supplier<?> view) {
    Crumb all =
        new Crumb(words.sayOrKey("title." + section), Urls.link(url, url.split("/")[0] + "/"));
    return new Draft(
        type,
        new Frame(
            url,
            section,
            new Words(title, title),
            about,
            crumbs(url, Stream.concat(Stream.of(all), end))),
        view);
  }

  private List<Crumb> crumbs(String url, Stream<Crumb> end) {
    Crumb home = new Crumb(words.sayOrKey("title.home"), Urls.link(url, ""));
    return Stream.concat(Stream.of(home), end).toList();
  }

  private static Crumb here(Words name) {
    return new Crumb(name, null);
  }

  /// The first paragraph that the author wrote, since it says best what the project is.
  private Words summary(Site.LinkedPage page, Catalog.Project project) {
    return nodes(page.page().normal().outline())
        .flatMap(node -> node.section().blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text().replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(Drafts::cut)
        .map(text -> new Words(text, text))
        .orElseGet(() -> words.sayOrKey("about.project", project.title()));
  }

  private static Stream<Node> nodes(List<Node> outline) {
    return outline.stream().flatMap(node -> Stream.concat(Stream.of(node), nodes(node.children())));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SUMMARY)) + "…";
  }
}
