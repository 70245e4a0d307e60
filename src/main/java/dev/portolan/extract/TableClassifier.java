package dev.portolan.extract;

import static dev.portolan.extract.Column.*;

import dev.portolan.extract.Verdict.Listing;
import dev.portolan.extract.Verdict.Puzzling;
import dev.portolan.extract.Verdict.Refused;
import dev.portolan.model.Block.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Decides what a table lists, by its columns and cells together; the place only supports.
final class TableClassifier {

  /// The share of a column's cells that must be names of variables where its header says that they
  /// are.
  private static final double HALF = 0.5;

  /// What a heading may say that a table of services lists: the project's own, those that it needs,
  /// or those that need it.
  private static final List<String> SIDES = List.of("services", "ports", "dependencies", "callers");

  /// What a service is described by, a property a row.
  private static final List<Column> CARD =
      List.of(
          DESCRIPTION,
          PROTOCOL,
          SCOPE,
          RESOURCES,
          SCALING,
          TECHNOLOGY,
          DEPENDS_ON,
          ENV_NAME,
          ADDRESS);

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
    boolean services = !variables || sheet.namesVariablesOfServices();
    boolean ports = sheet.givesPorts();
    if (!variables && listsOthers(sheet, place, "callers", USED_BY)) {
      return Listing.of(TableKind.CALLERS);
    }
    if (!variables
        && (listsOthers(sheet, place, "dependencies", DEPENDS_ON) || tellsSides(sheet))) {
      return Listing.of(TableKind.DEPENDENCIES);
    }
    int callee = lookAlikes.unknownCallee(sheet);
    if (ports && !variables && callee >= 0) {
      return new Puzzling(callee);
    }
    if (variables) {
      kinds.add(TableKind.ENV);
    }
    boolean beside = sheet.index(ENV_NAME) > PortColumns.first(sheet);
    if (ports && (services || beside || sheet.has(SERVICE))) {
      kinds.add(TableKind.PORTS);
    }
    if (services && listsServices(sheet, place)) {
      kinds.add(TableKind.SERVICES);
    }
    return kinds.isEmpty() ? classifyOther(sheet, place) : new Listing(kinds);
  }

  private Verdict classifyOther(Sheet sheet, Place place) {
    if (sheet.listsCalls()) {
      return Listing.of(TableKind.CALLS);
    }
    if (listsDependencies(sheet)) {
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
        && (sheet.rows().stream().anyMatch(row -> keyMeans(row, PORT) || keyMeans(row, HOST_PORT))
            || describesService(sheet));
  }

  /// A row with the name of a service, and two more that only a service has.
  private boolean describesService(Sheet sheet) {
    long known =
        sheet.rows().stream()
            .filter(row -> CARD.stream().anyMatch(column -> keyMeans(row, column)))
            .count();
    return known >= 2 && sheet.rows().stream().anyMatch(row -> keyMeans(row, SERVICE));
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
    if (!speaksOfVariables(sheet, place)) {
      return false;
    }
    boolean about = place.mentions("env");
    boolean described =
        about
            || sheet.hasAny(
                DEFAULT, EXAMPLE, REQUIRED, OPTIONAL, OPTIONS, DESCRIPTION, FORMER_ENV_NAME)
            || sheet.namesVariablesOfServices();
    boolean named =
        sheet.share(column, EnvTableReader::namesVariables) >= HALF
            || (about && sheet.share(column, text -> EnvName.parse(text) != null) >= HALF);
    return described && named;
  }

  /// Names in capitals are variables where the header or a heading says so, or where the table is
  /// one of settings: it gives defaults, or stands under a heading about configuration. Roles,
  /// events and states are written in capitals, too.
  private boolean speaksOfVariables(Sheet sheet, Place place) {
    boolean settings = sheet.hasAny(DEFAULT, OPTIONS);
    boolean values = sheet.hasAny(KEY, CONFIG_NAME) && sheet.has(EXAMPLE) && !sheet.has(TYPE);
    return lookAlikes.saysVariables(sheet)
        || settings
        || values
        || Stream.of("env", "config", "deployment").anyMatch(place::mentions);
  }

  private boolean listsServices(Sheet sheet, Place place) {
    boolean about = place.isTopic("services");
    boolean deployed = sheet.hasAny(RESOURCES, SCALING, SCENARIO);
    if (sheet.hasAny(INTEGRATION, CHOSEN) || sheet.listsCalls()) {
      return false;
    }
    if (sheet.has(DEPENDS_ON)) {
      return sheet.namesWhatNeeds() && (about || deployed || needsService(sheet));
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

  /// Whether a mark between a service with its port and what that one needs says that the service
  /// must be there; behind it, it may say so of what is needed, and without it, of the port.
  private static boolean needsService(Sheet sheet) {
    int mark = sheet.index(REQUIRED);
    return sheet.givesPorts() && sheet.index(SERVICE) < mark && mark < sheet.index(DEPENDS_ON);
  }

  private static boolean isMostlyKnown(Sheet sheet) {
    long known = sheet.meanings().stream().filter(meaning -> !meaning.isEmpty()).count();
    return known * 2 >= sheet.meanings().size();
  }

  /// Whether the services of the table are not the project's own: the heading says so, or its first
  /// column is headed by what they are to the project.
  private static boolean listsOthers(Sheet sheet, Place place, String side, Column first) {
    boolean named = sheet.hasAny(SERVICE, COMPONENT);
    boolean said = place.topicAmong(SIDES).filter(side::equals).isPresent();
    if (said && (named || sheet.first().contains(ENDPOINT))) {
      return !sheet.has(DEPENDS_ON);
    }
    return !named && sheet.first().contains(first) && (said || first == DEPENDS_ON);
  }

  /// Whether a column says of each system on which side of the project it stands: `上游`, `下游`.
  private boolean tellsSides(Sheet sheet) {
    return sheet.hasAny(SERVICE, COMPONENT)
        && sheet.share(sheet.index(DIRECTION), this::isSide) >= HALF;
  }

  private boolean isSide(String text) {
    return Stream.of(DEPENDS_ON, USED_BY).anyMatch(column -> lexicon.names(column.concept(), text));
  }

  private static boolean listsDependencies(Sheet sheet) {
    return sheet.hasAny(DEPENDS_ON, INTEGRATION) && sheet.meanings().size() > 1;
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
