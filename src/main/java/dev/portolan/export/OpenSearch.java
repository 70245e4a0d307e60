package dev.portolan.export;

import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The description by which a browser's address bar learns to ask the portal (OpenSearch 1.1, draft
/// 6). It must name addresses in full, so there is one only where the portal's own is known.
final class OpenSearch {

  static final String PATH = "opensearch.xml";

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  /// The specification allows no more in a short name.
  private static final int SHORT = 16;

  private OpenSearch() {}

  /// @param url where the portal is published, ends with `/`
  static String of(SiteConfig config, String url) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "ShortName", shortened(config.title()));
      element(
          xml,
          "Description",
          new Words("服务、端口、环境变量和文档", "services, ports, environment variables and documents")
              .in(config.language()));
      element(xml, "InputEncoding", "UTF-8");
      address(xml, "text/html", "results", url + "search/index.html?q={searchTerms}");
      address(xml, "application/opensearchdescription+xml", "self", url + PATH);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a description in memory cannot fail to be written", e);
    }
    return text + "\n";
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Feed.plain(text));
    xml.writeEndElement();
  }

  private static void address(XMLStreamWriter xml, String type, String relation, String template)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("method", "get");
    xml.writeAttribute("template", template);
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= SHORT
        ? title
        : title.substring(0, title.offsetByCodePoints(0, SHORT - 1)) + "…";
  }
}
