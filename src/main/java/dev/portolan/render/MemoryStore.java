package dev.portolan.render;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/// JBake's store of documents, in memory. Every method that would reach for JBake's own database is
/// overridden; the one that cannot be, `updateSchema()`, is never called.
///
/// It lets a theme list pages the way any JBake theme does: `published_projects`,
/// `published_services` and so on.
final class MemoryStore extends ContentStore {

  private final TreeMap<String, List<DocumentModel>> byType;

  MemoryStore(Collection<DocumentModel> documents) {
    super("memory", "none");
    this.byType =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    DocumentModel::getType, TreeMap::new, Collectors.toUnmodifiableList()));
  }

  private List<DocumentModel> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  private static DocumentList<DocumentModel> list(Collection<DocumentModel> documents) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    list.addAll(documents);
    return list;
  }

  private DocumentList<DocumentModel> having(
      Function<DocumentModel, String> property, String value) {
    return list(
        byType.values().stream()
            .flatMap(List::stream)
            .filter(document -> value.equals(property.apply(document)))
            .toList());
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {}

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  @Override
  public long getDocumentCount(String type) {
    return ofType(type).size();
  }

  @Override
  public long getPublishedCount(String type) {
    return ofType(type).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return having(DocumentModel::getUri, uri);
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return list(ofType("post"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean paged) {
    return getPublishedPosts();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return list(ofType("page"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return list(ofType(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return list(ofType(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean paged) {
    return list(ofType(type));
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public Set<String> getTags() {
    return Set.of();
  }

  @Override
  public Set<String> getAllTags() {
    return Set.of();
  }
}
