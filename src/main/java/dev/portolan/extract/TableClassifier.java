package dev.portolan.extract;

import static dev.portolan.extract.Column.*;

import dev.portolan.extract.Verdict.Listing;
import dev.portolan.extract.Verdict.Puzzling;
import dev.portolan.extract.Verdict.Refused;
import dev.portolan.model.Block.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Decides what a table lists, by its columns and cells together; the place only supports.
final class TableClassifier {

  /// The share of a column's cells that must be names of variables where its header says that they
  /// are.
  private static final double HALF = 0.5;

  private static final List<String> METADATA_FIELDS =
      List.of("version", "updated", "status", "authors");

  private final Lexicon lexicon;
  private final LookAlikes lookAlikes;

  TableClassifier(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.lookAlikes = new LookAlikes(lexicon);
  }

  /// What the table is.
  Verdict classify(Sheet sheet, Place place) {
    if (isCard(sheet)) {
      return Listing.of(TableKind.CARD);
    }
    if (isMetadata(sheet)) {
      return Listing.of(TableKind.METADATA);
    }
    return lookAlikes
        .unmistakable(sheet, place)
        .<Verdict>map(Refused::new)
        .orElseGet(() -> classifyFacts(sheet, place));
  }

  private Verdict classifyFacts(Sheet sheet, Place place) {
    Set<TableKind> kinds = EnumSet.noneOf(TableKind.class);
    boolean variables = listsVariables(sheet, place);
    boolean ports = sheet.givesPorts();
    if (variables) {
      kinds.add(TableKind.ENV);
    }
    if (ports && (!variables || sheet.has(SERVICE))) {
      kinds.add(TableKind.PORTS);
    }
    if (!variables && listsServices(sheet, place)) {
      kinds.add(TableKind.SERVICES);
    }
    return kinds.isEmpty() ? classifyOther(sheet, place) : new Listing(kinds);
  }

  private Verdict classifyOther(Sheet sheet, Place place) {
    if (listsDependencies(sheet, place)) {
      return Listing.of(TableKind.DEPENDENCIES);
    }
    if (listsTechnologies(sheet, place)) {
      return Listing.of(TableKind.TECHNOLOGIES);
    }
    if (sheet.first().contains(PROTOCOL) && sheet.hasAny(DESCRIPTION, ENDPOINT)) {
      return Listing.of(TableKind.PROTOCOLS);
    }
    if (listsConfiguration(sheet, place)) {
      return Listing.of(TableKind.CONFIG);
    }
    int puzzling = lookAlikes.puzzlingColumn(sheet);
    return puzzling >= 0 ? new Puzzling(puzzling) : new Refused(lookAlikes.likeliest(sheet));
  }

  private boolean isCard(Sheet sheet) {
    return isKeyValue(sheet)
        && !namesKeys(sheet)
        && sheet.rows().stream().anyMatch(row -> keyMeans(row, PORT) || keyMeans(row, HOST_PORT));
  }

  private boolean isMetadata(Sheet sheet) {
    return sheet.meanings().size() == 2
        && METADATA_FIELDS.stream().filter(field -> keysMean(sheet, "metadata." + field)).count()
            >= 2;
  }

  private static boolean isKeyValue(Sheet sheet) {
    return sheet.meanings().size() == 2
        && sheet.meanings().get(0).contains(PROPERTY)
        && sheet.meanings().get(1).contains(PROPERTY_VALUE);
  }

  private boolean keyMeans(Row row, Column column) {
    return !row.cells().isEmpty() && lexicon.names(column.concept(), row.cells().getFirst().text());
  }

  private boolean keysMean(Sheet sheet, String concept) {
    return sheet.table().rows().stream()
        .anyMatch(
            row -> !row.cells().isEmpty() && lexicon.names(concept, row.cells().getFirst().text()));
  }

  private boolean listsVariables(Sheet sheet, Place place) {
    int column = sheet.index(ENV_NAME);
    if (column < 0) {
      return false;
    }
    boolean about = place.mentions("env");
    boolean described =
        about || sheet.hasAny(DEFAULT, EXAMPLE, REQUIRED, OPTIONAL, OPTIONS, DESCRIPTION);
    boolean named =
        sheet.share(column, EnvTableReader::namesVariables) >= HALF
            || (about && sheet.share(column, text -> EnvName.parse(text) != null) >= HALF);
    return described && named;
  }

  private boolean listsServices(Sheet sheet, Place place) {
    if (sheet.hasAny(DEPENDS_ON, INTEGRATION, CHOSEN)) {
      return false;
    }
    boolean about = place.isTopic("services");
    boolean deployed = sheet.hasAny(RESOURCES, SCALING, SCENARIO);
    if (!deployed && place.innermostIs("dependencies")) {
      return false;
    }
    if (sheet.givesPorts()) {
      return sheet.hasAny(SERVICE, COMPONENT)
          && (deployed || about || (sheet.has(TECHNOLOGY) && sheet.has(SERVICE)));
    }
    if (sheet.has(SERVICE)) {
      return deployed || (sheet.hasAny(DESCRIPTION, TECHNOLOGY, ADDRESS) && isMostlyKnown(sheet));
    }
    boolean chosen = sheet.has(TECHNOLOGY) && place.isTopic("technologies");
    return sheet.has(COMPONENT)
        && about
        && !chosen
        && (deployed || sheet.hasAny(DESCRIPTION, TECHNOLOGY));
  }

  private static boolean isMostlyKnown(Sheet sheet) {
    long known = sheet.meanings().stream().filter(meaning -> !meaning.isEmpty()).count();
    return known * 2 >= sheet.meanings().size();
  }

  private boolean listsDependencies(Sheet sheet, Place place) {
    boolean named = sheet.hasAny(SERVICE, COMPONENT);
    return (sheet.hasAny(DEPENDS_ON, INTEGRATION) && sheet.meanings().size() > 1)
        || (named && place.isTopic("dependencies"));
  }

  private boolean listsTechnologies(Sheet sheet, Place place) {
    if (sheet.has(CHOSEN)) {
      return sheet.hasAny(ALTERNATIVES, REASON);
    }
    boolean about = place.isTopic("technologies");
    return sheet.has(TECHNOLOGY)
        && (sheet.first().contains(COMPONENT) || (about && sheet.hasAny(DESCRIPTION, REASON)));
  }

  private boolean listsConfiguration(Sheet sheet, Place place) {
    boolean dotted = namesKeys(sheet);
    boolean named = sheet.has(CONFIG_NAME) || dotted;
    boolean valued =
        sheet.index(PROPERTY_VALUE) == 1 && !sheet.meanings().get(1).contains(DESCRIPTION);
    return (dotted && valued)
        || (named
            && (sheet.hasAny(DEFAULT, TYPE) || (sheet.has(EXAMPLE) && place.isTopic("config"))));
  }

  /// Whether the keys are those of a configuration: `server.port`.
  private static boolean namesKeys(Sheet sheet) {
    return sheet.has(KEY)
        && sheet.share(sheet.index(KEY), text -> text.matches("[\\w-]+([.:][\\w\\[\\]-]+)+"))
            >= HALF;
  }
}
