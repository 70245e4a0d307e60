package dev.portolan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// What machines read of the portal, as their standards demand it.
class MachineFilesTest {

  private static String text(String path) throws IOException {
    return Files.readString(BuiltPortal.OWN.folder().resolve(path));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text("data/catalog.schema.json"));
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String name) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void the_catalog_is_as_its_published_schema_says() throws IOException {
    assertThat(schema().validate(text("data/catalog.json"), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_schema_does_refuse_what_is_no_catalog() throws IOException {
    String wrong = text("data/catalog.json").replaceFirst("\"completeness\" : [0-9.]+", "\"a\": 1");
    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void the_feed_tells_the_changes_the_latest_first() throws Exception {
    Document feed = xml(text("feed.atom"));
    List<String> dates = texts(feed, "updated");
    assertThat(dates.size()).isGreaterThan(5);
    assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(texts(feed, "id")).doesNotHaveDuplicates().hasSameSizeAs(dates);
    NodeList links = feed.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      String target = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
      String path = URLDecoder.decode(target, StandardCharsets.UTF_8);
      assertThat(BuiltPortal.OWN.folder().resolve(path)).exists();
    }
  }

  @Test
  void every_project_has_a_badge() throws Exception {
    for (var project : BuiltPortal.OWN.site().catalog().projects()) {
      Path badge = BuiltPortal.OWN.folder().resolve(project.url()).resolve("badge.svg");
      assertThat(texts(xml(Files.readString(badge)), "title"))
          .containsExactly("架构文档: %d%%".formatted((int) Math.floor(100 * project.completeness())));
    }
  }
}
