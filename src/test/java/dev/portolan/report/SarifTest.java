package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portolan.cli.CommandLineRun;
import dev.portolan.cli.Folder;
import dev.portolan.finding.Rule;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SARIF, held against the schema that OASIS publishes.
class SarifTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en_GB.UTF-8", "zh_CN.UTF-8"})
  void the_findings_of_this_repository_are_valid_sarif(String language) throws Exception {
    CommandLineRun run =
        CommandLineRun.in(HERE, Map.of("LANG", language), "check", ".", "--format", "sarif");

    assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_schema_would_tell() throws Exception {
    assertThat(schema().validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void every_rule_brings_its_help_and_every_finding_its_place_and_fingerprint() {
    Folder site = new Folder(folder);
    site.with("content/支付/architecture.md", "# 支付", "", "见 [一](one.md)、[一](one.md)");

    JsonNode run = JSON.readTree(site.check("--format", "sarif").out()).get("runs").get(0);

    assertThat(run.at("/tool/driver/rules").valueStream())
        .hasSameSizeAs(Rule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
              assertThat(rule.at("/help/markdown").asString()).contains("## How to silence it");
            });
    assertThat(run.get("results").valueStream().filter(SarifTest::isBrokenLink))
        .hasSize(2)
        .allSatisfy(
            result -> {
              JsonNode place = result.at("/locations/0/physicalLocation");
              assertThat(place.at("/artifactLocation/uri").asString())
                  .isEqualTo("content/%E6%94%AF%E4%BB%98/architecture.md");
              assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
            })
        .extracting(result -> result.at("/locations/0/physicalLocation/region/startColumn").asInt())
        .containsExactly(3, 15);
    assertThat(run.get("results").valueStream().map(SarifTest::fingerprint))
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}"));
  }

  private static boolean isBrokenLink(JsonNode result) {
    return result.get("ruleId").asString().equals("broken-link");
  }

  private static String fingerprint(JsonNode result) {
    return result.at("/partialFingerprints/portolan~1v1").asString();
  }

  private static Schema schema() throws Exception {
    try (InputStream schema =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }
  }
}
