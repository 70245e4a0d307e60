package dev.portolan.render;

import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/// JBake at work: every page is one of its documents, drawn by its engine with the template of its
/// type. JBake writes no file; a page goes to the output as soon as it is drawn.
final class Oven {

  /// JBake keeps its document types in static fields; pages are drawn at the same time only where
  /// these are the same.
  private static final ReentrantReadWriteLock TYPES = new ReentrantReadWriteLock();

  private static final AtomicReference<List<String>> KNOWN = new AtomicReference<>(List.of());

  static {
    // JBake adds one such listener per bake and never removes any; one is enough.
    DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
  }

  private final SiteConfig site;
  private final Theme theme;
  private final List<String> types;
  private final BakeConfiguration configuration;
  private final DelegatingTemplateEngine engine;

  private Oven(SiteConfig site, Theme theme, List<Draft> drafts) {
    this.site = site;
    this.theme = theme;
    this.types = theme.templates().types();
    this.configuration = new BakeConfiguration(site, theme);
    MemoryStore store = new MemoryStore(drafts.stream().map(this::document).toList());
    this.engine = new DelegatingTemplateEngine(store, configuration);
    if (!(new TemplateEngines(configuration, store).getEngine("peb") instanceof PebbleTemplates)) {
      // JBake passes over an engine that it cannot load, and then every page is empty.
      throw new IllegalStateException("JBake did not load " + PebbleTemplates.class.getName());
    }
  }

  /// An oven with every template that the pages need.
  ///
  /// @throws Trouble if one of them is broken, with file and line
  static Oven of(SiteConfig site, Theme theme, List<Draft> drafts) {
    Oven oven = new Oven(site, theme, drafts);
    oven.compile(drafts);
    return oven;
  }

  /// Draws a page.
  ///
  /// @throws Trouble if the theme is broken, with file and line
  byte[] draw(Draft draft) {
    lockTypes();
    try {
      return bake(draft);
    } finally {
      TYPES.readLock().unlock();
    }
  }

  /// Makes this oven's document types those of JBake, and keeps them so for this thread.
  private void lockTypes() {
    TYPES.readLock().lock();
    while (!types.equals(KNOWN.get())) {
      TYPES.readLock().unlock();
      TYPES.writeLock().lock();
      try {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        types.forEach(DocumentTypes::addDocumentType);
        KNOWN.set(types);
        TYPES.readLock().lock();
      } finally {
        TYPES.writeLock().unlock();
      }
    }
  }

  /// Compiles the templates, so that a mistake in one shows before any page is drawn.
  private void compile(List<Draft> drafts) {
    List<String> needed = drafts.stream().map(Draft::type).distinct().sorted().toList();
    theme.requireTemplates(needed);
    needed.forEach(
        type -> {
          try {
            configuration.pebble().getTemplate(type + ThemeTemplates.EXTENSION);
          } catch (PebbleException e) {
            throw broken(e, type + ThemeTemplates.EXTENSION);
          }
        });
  }

  private byte[] bake(Draft draft) {
    String template = draft.type() + ThemeTemplates.EXTENSION;
    PageWriter page = new PageWriter();
    try {
      engine.renderDocument(model(draft), template, page);
    } catch (RenderingException e) {
      throw broken(e, template);
    }
    if (page.isBlank()) {
      throw Trouble.at(
          Location.of(theme.shown(template), 1),
          new Words("模板没有画出任何内容", "the template draws nothing"),
          null);
    }
    return page.bytes();
  }

  private TemplateModel model(Draft draft) {
    TemplateModel model = new TemplateModel();
    model.setContent(document(draft));
    model.setRenderer(engine);
    model.put("site", site);
    model.put("page", draft.frame());
    model.put("view", draft.view().get());
    return model;
  }

  /// The page as JBake knows it.
  private DocumentModel document(Draft draft) {
    DocumentModel document = new DocumentModel();
    document.setType(draft.type());
    document.setStatus("published");
    document.setUri(draft.file());
    document.setTitle(draft.frame().title().in(site.language()));
    document.setRootPath(draft.frame().root());
    document.setTags(new String[0]);
    return document;
  }

  private Trouble broken(Throwable failure, String template) {
    PebbleException pebble = find(failure);
    if (pebble == null) {
      return Trouble.at(
          Location.of(theme.shown(template), 1), words(String.valueOf(failure.getMessage())), null);
    }
    String file = Objects.requireNonNullElse(pebble.getFileName(), template);
    int line = Objects.requireNonNullElse(pebble.getLineNumber(), 1);
    return Trouble.at(
        Location.of(theme.shown(file), Math.max(1, line)), words(pebble.getPebbleMessage()), null);
  }

  private static Words words(String message) {
    return new Words("模板有错：%s", "broken template: %s").with(message);
  }

  /// The innermost complaint of Pebble that names a line: the outer ones name the page's template,
  /// not the part that is wrong.
  private static @Nullable PebbleException find(Throwable failure) {
    PebbleException found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PebbleException pebble
          && (found == null || pebble.getLineNumber() != null)) {
        found = pebble;
      }
    }
    return found;
  }
}
