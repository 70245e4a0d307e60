package dev.portolan.render;

import dev.portolan.finding.Location;
import dev.portolan.model.Catalog;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Urls;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes the links of one page.
final class Links {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+([-_./][a-z0-9]+)+");

  private final SiteIndex index;
  private final String from;

  /// @param from url of the page that holds the links
  Links(SiteIndex index, String from) {
    this.index = index;
    this.from = from;
  }

  /// A link to a page or file of the portal.
  String to(String url) {
    return Urls.link(from, url);
  }

  /// A link to a place on a page of the portal.
  String to(String url, String anchor) {
    return Urls.link(from, url, anchor);
  }

  Ref project(String id) {
    Catalog.Project project = index.project(id);
    return project == null
        ? new Ref("project", id, null, false, false)
        : new Ref("project", project.title(), to(project.url()), false, false);
  }

  List<Ref> projects(Collection<String> ids) {
    return ids.stream().map(this::project).toList();
  }

  Ref service(Catalog.Service service) {
    return new Ref(
        service.infrastructure() ? "infra" : "service",
        service.name(),
        to(service.url()),
        isCode(service.name()),
        false);
  }

  /// A service by id, or by the words of a document where the catalog has none.
  @Nullable Ref service(@Nullable String id, @Nullable String written) {
    Catalog.Service service = index.service(id);
    if (service != null) {
      return service(service);
    }
    return written == null ? null : new Ref("service", written, null, isCode(written), false);
  }

  Ref port(Catalog.Port port) {
    return new Ref("port", port.port().toString(), to(port.url()), true, port.conflict());
  }

  /// A port by number.
  Ref port(PortRange range) {
    Catalog.Port port = index.port(range);
    return port == null ? new Ref("port", range.toString(), null, true, false) : port(port);
  }

  Ref env(String name) {
    Catalog.EnvVar variable = index.env(name);
    return new Ref("env", name, variable == null ? null : to(variable.url()), true, false);
  }

  Ref dependency(Catalog.Dependency dependency) {
    Catalog.Service service = index.service(dependency.target());
    Catalog.Kind kind = dependency.kind();
    String glyph =
        switch (kind) {
          case null -> "none";
          case PROJECT -> "project";
          case SERVICE -> service != null && service.infrastructure() ? "infra" : "service";
          case TECHNOLOGY -> "infra";
        };
    String url = dependency.url();
    return new Ref(glyph, dependency.name(), url == null ? null : to(url), false, false);
  }

  /// The place a statement comes from.
  Source source(Location location) {
    String file = location.file().substring(location.file().lastIndexOf('/') + 1);
    return new Source(
        file + ":" + location.line(), location.toString(), index.places().link(from, location));
  }

  /// Whether a name is an identifier, such as `order-api`, rather than words.
  private static boolean isCode(String name) {
    return IDENTIFIER.matcher(name).matches();
  }
}
