package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.extract.TemplateDocument.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Documents of which the truth is known: in the template's own shape and in the shapes that noise
/// gives them, everything in them is found, and nothing else.
final class TemplateDocumentsTest {

  private static final int DOCUMENTS = 40;

  @TempDir private Path folder;

  @Test
  void a_document_in_the_shape_of_the_template_is_read_to_the_letter() throws IOException {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      TemplateDocument document = new TemplateDocument(seed, List.of());
      assertThat(read(document)).containsExactlyInAnyOrderElementsOf(document.truth());
    }
  }

  @TestFactory
  Stream<DynamicTest> one_kind_of_noise_hides_and_invents_nothing() {
    return Stream.of(Noise.values())
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.name(), () -> assertThat(score(List.of(kind))).isEqualTo(1.0)));
  }

  @Test
  void renamed_renumbered_and_reordered_documents_lose_nothing() throws IOException {
    assertThat(score(List.of(Noise.RENAMED, Noise.RENUMBERED, Noise.REORDERED))).isEqualTo(1.0);
  }

  @Test
  void the_noisiest_documents_lose_hardly_anything() throws IOException {
    List<Noise> all = new ArrayList<>(EnumSet.allOf(Noise.class));
    assertThat(score(all)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void noise_may_rise() throws IOException {
    List<Noise> kinds = new ArrayList<>(EnumSet.allOf(Noise.class));
    Collections.shuffle(kinds, new Random(7));
    for (int level = 1; level <= kinds.size(); level++) {
      double score = score(kinds.subList(0, level));
      System.out.printf("noise %d of %d: %.4f%n", level, kinds.size(), score);
      assertThat(score).isGreaterThanOrEqualTo(0.99);
    }
  }

  /// The worse of precision and recall over many documents.
  private double score(List<Noise> noise) throws IOException {
    int right = 0;
    int wanted = 0;
    int found = 0;
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      TemplateDocument document = new TemplateDocument(seed, noise);
      Set<String> truth = identities(document.truth());
      Set<String> read = identities(read(document));
      wanted += truth.size();
      found += read.size();
      Set<String> both = new HashSet<>(truth);
      both.retainAll(read);
      right += both.size();
      if (!truth.equals(read)) {
        System.out.println(noise + " seed " + seed + ": " + difference(truth, read));
      }
    }
    return (double) right / Math.max(wanted, found);
  }

  /// What a fact is about: the service, the service's port, the variable.
  private static Set<String> identities(List<String> facts) {
    return facts.stream()
        .map(fact -> fact.replaceAll("( required| optional| default | HTTP| UDP).*", ""))
        .collect(Collectors.toSet());
  }

  private static String difference(Set<String> truth, Set<String> read) {
    Set<String> missed = new HashSet<>(truth);
    missed.removeAll(read);
    Set<String> invented = new HashSet<>(read);
    invented.removeAll(truth);
    return "missed " + missed + ", invented " + invented;
  }

  private List<String> read(TemplateDocument document) throws IOException {
    Path file = Files.createDirectories(folder.resolve("project")).resolve("architecture.md");
    Files.writeString(file, document.text());
    return FactLines.of(Corpus.facts(file));
  }
}
