package dev.portolan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules of the house, checked: who may know whom, and how the sources look.
class HouseRulesTest {

  private static final String ROOT = "dev.portolan";

  /// Words that every stage may use: the data, what follows from it, and doors to libraries.
  private static final String[] CLOSETS = {
    ROOT + ".model..",
    ROOT + ".finding..",
    ROOT + ".json..",
    ROOT + ".yaml..",
    ROOT + ".cache..",
    ROOT + ".impact..",
    ROOT + ".layout.."
  };

  private static final List<String> STAGES =
      List.of(
          "config",
          "source",
          "markdown",
          "template",
          "normalize",
          "diagram",
          "extract",
          "catalog",
          "link",
          "check",
          "format",
          "render",
          "search",
          "export",
          "publish");

  /// Which package may import a library: one each, so that a library can be replaced in one place.
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("com.vladsch.flexmark..", "markdown"),
          Map.entry("org.owasp.html..", "markdown"),
          Map.entry("org.jbake..", "render"),
          Map.entry("io.pebbletemplates..", "render"),
          Map.entry("org.apache.lucene..", "search"),
          Map.entry("org.eclipse.jetty..", "preview"),
          Map.entry("picocli..", "cli"),
          Map.entry("com.github.difflib..", "cli"),
          Map.entry("org.snakeyaml..", "yaml"),
          Map.entry("com.mxgraph..", "layout"),
          Map.entry("org.mozilla.universalchardet..", "source"),
          Map.entry("tools.jackson..", "json"));

  private static final JavaClasses CODE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> a_stage_knows_the_data_and_no_other_stage() {
    return STAGES.stream()
        .map(
            stage ->
                DynamicTest.dynamicTest(
                    stage,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + stage + "..")
                            .should()
                            .dependOnClassesThat(
                                resideInAnyPackage(ROOT + "..")
                                    .and(not(resideInAPackage(ROOT + "." + stage + "..")))
                                    .and(not(resideInAnyPackage(CLOSETS))))
                            .check(CODE)));
  }

  @TestFactory
  Stream<DynamicTest> a_library_is_imported_by_one_package() {
    return LIBRARIES.entrySet().stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + "." + library.getValue() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .check(CODE)));
  }

  @Test
  void the_model_is_data_and_knows_only_the_words_of_findings() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "..")
                .and(not(resideInAnyPackage(ROOT + ".model..", ROOT + ".finding.."))))
        .check(CODE);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void only_the_command_line_talks_to_the_terminal_or_ends_the_process() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }

  @Test
  void nothing_static_can_be_changed() {
    noFields()
        .that()
        .haveModifier(JavaModifier.STATIC)
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .notBeFinal()
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void every_package_is_null_marked_and_says_its_job() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .check(CODE);
    assertThat(CODE.stream().map(type -> type.getPackageName()).distinct())
        .allSatisfy(
            name ->
                assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                    .content()
                    .startsWith("///"));
  }

  /// Spotless makes the same check where Maven itself runs on a JDK that can load the formatter.
  @Test
  void sources_are_formatted() throws Exception {
    Formatter formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    for (Path file : javaFiles()) {
      String source = Files.readString(file);
      if (!formatter.formatSourceAndFixImports(source).equals(source)) {
        unformatted.add(file);
      }
    }
    assertThat(unformatted).as("run: mvn spotless:apply (on JDK 21 or newer)").isEmpty();
  }

  @Test
  void no_source_file_has_more_than_400_lines() throws IOException {
    assertThat(javaFiles())
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
