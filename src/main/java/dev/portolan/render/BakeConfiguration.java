package dev.portolan.render;

import dev.portolan.model.SiteConfig;
import io.pebbletemplates.pebble.PebbleEngine;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/// JBake's configuration, filled from the site's own. Nothing is read from files: the few settings
/// below are all that the part of JBake in use asks for.
final class BakeConfiguration extends DefaultJBakeConfiguration {

  private final PebbleEngine pebble;
  private final Map<String, Object> shown;

  BakeConfiguration(SiteConfig site, Theme theme) {
    super(site.root().toFile(), settings(site, theme));
    this.pebble = PebbleTemplates.engine(theme);
    this.shown = Collections.unmodifiableMap(super.asHashMap());
  }

  private static CompositeConfiguration settings(SiteConfig site, Theme theme) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("source.folder", site.root().toString());
    settings.put("content.folder", site.content().toString());
    settings.put("destination.folder", site.output().toString());
    settings.put("template.folder", theme.folder().resolve("templates").toString());
    settings.put("asset.folder", theme.folder().resolve("assets").toString());
    settings.put("data.folder", "data");
    settings.put("render.encoding", "UTF-8");
    settings.put("template.encoding", "UTF-8");
    settings.put("output.extension", ".html");
    settings.put("version", "2.7.0");
    theme
        .templates()
        .types()
        .forEach(
            type -> settings.put("template." + type + ".file", type + ThemeTemplates.EXTENSION));
    CompositeConfiguration configuration = new CompositeConfiguration();
    configuration.addConfiguration(new MapConfiguration(settings));
    return configuration;
  }

  /// The one engine of this bake: JBake makes template engines as it likes, and templates are to be
  /// compiled once.
  PebbleEngine pebble() {
    return pebble;
  }

  /// JBake asks for this map once per page; its own code builds a new one each time.
  @Override
  public Map<String, Object> asHashMap() {
    return shown;
  }
}
