package dev.portolan.export;

import dev.portolan.model.Catalog;
import dev.portolan.model.Metadata;
import dev.portolan.model.Site;
import dev.portolan.model.Urls;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The projects by the dates of their documents, the latest first, as an Atom feed (RFC 4287). The
/// time of the build is nowhere in it: the same documents give the same feed.
final class Feed {

  private static final int MOST = 100;
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String MIDNIGHT = "T00:00:00Z";

  /// A change, dated.
  private record Change(LocalDate date, Catalog.Project project) {}

  private final XMLStreamWriter xml;

  private Feed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(Site site) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new Feed(xml).write(site);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed in memory cannot fail to be written", e);
    }
    return text + "\n";
  }

  private void write(Site site) throws XMLStreamException {
    List<Change> changes =
        site.catalog().projects().stream()
            .flatMap(Feed::change)
            .sorted(
                Comparator.comparing(Change::date)
                    .reversed()
                    .thenComparing(change -> change.project().id()))
            .limit(MOST)
            .toList();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("title", site.config().title());
    element("id", id("feed " + site.config().title()));
    link("self", "feed.atom");
    link("alternate", "index.html");
    element(
        "updated",
        changes.isEmpty() ? LocalDate.EPOCH + MIDNIGHT : changes.getFirst().date() + MIDNIGHT);
    xml.writeStartElement("author");
    element("name", Objects.requireNonNullElse(site.config().organisation(), "Portolan"));
    xml.writeEndElement();
    for (Change change : changes) {
      entry(change);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static Stream<Change> change(Catalog.Project project) {
    return project.metadata().day().stream().map(date -> new Change(date, project));
  }

  private void entry(Change change) throws XMLStreamException {
    Catalog.Project project = change.project();
    Metadata metadata = project.metadata();
    xml.writeStartElement("entry");
    element("title", project.title());
    element("id", id(project.id() + " " + change.date() + " " + metadata.version()));
    link("alternate", Urls.link("", project.url()));
    element("updated", change.date() + MIDNIGHT);
    for (String author : metadata.authors()) {
      xml.writeStartElement("author");
      element("name", author);
      xml.writeEndElement();
    }
    element(
        "summary",
        Stream.of(metadata.version(), metadata.status())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  /// A text without what XML has no place for, not even escaped: control characters.
  static String plain(String text) {
    return text.replaceAll("[^\\P{Cc}\t\n]|[\uFFFE\uFFFF]|\\p{Cs}", " ");
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /// A name that stays the same wherever the portal is published.
  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
