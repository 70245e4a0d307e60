package dev.portolan.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/// JBake's door to Pebble 4; JBake's own speaks to an older Pebble only. Public, and its
/// constructor too, because JBake makes it by reflection, from the class name in
/// `META-INF/org.jbake.parser.TemplateEngines.properties`.
///
/// Templates come from the theme's folder and nowhere else, are compiled once, escape what they
/// print, and fail on a name that does not exist.
public final class PebbleTemplates extends AbstractTemplateEngine {

  private final PebbleEngine pebble;

  /// For JBake.
  public PebbleTemplates(JBakeConfiguration configuration, ContentStore store) {
    super(configuration, store);
    this.pebble = ((BakeConfiguration) configuration).pebble();
  }

  static PebbleEngine engine(Theme theme) {
    return new PebbleEngine.Builder()
        .loader(theme.templates())
        .extension(new ThemeFunctions(theme))
        .autoEscaping(true)
        .strictVariables(true)
        .build();
  }

  @Override
  public void renderDocument(TemplateModel model, String template, Writer writer)
      throws RenderingException {
    try {
      pebble.getTemplate(template).evaluate(writer, new Lists(model));
    } catch (IOException | PebbleException e) {
      throw new RenderingException(e);
    }
  }

  /// A model that also answers to JBake's lists of pages (`published_projects`), made when asked
  /// for. They are handed out as plain lists, since a template looks into what it is given, and
  /// JBake's own list class leads to a database that is not there.
  private final class Lists extends TemplateModel {

    private static final long serialVersionUID = 1L;

    Lists(TemplateModel model) {
      super(model);
    }

    @Override
    public @Nullable Object get(Object key) {
      if (super.containsKey(key) || !(key instanceof String name) || !extractors.containsKey(key)) {
        return super.get(key);
      }
      try {
        return extractors.<Object>extractAndTransform(
            db,
            name,
            this,
            (ignored, value) -> value instanceof List<?> l ? List.copyOf(l) : value);
      } catch (NoModelExtractorException e) {
        return null;
      }
    }

    @Override
    public boolean containsKey(Object key) {
      return super.containsKey(key) || extractors.containsKey(key);
    }
  }
}
