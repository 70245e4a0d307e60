package dev.portolan.extract;

import dev.portolan.extract.TableReader.ReadTable;
import dev.portolan.finding.Rule;
import dev.portolan.model.Block;
import dev.portolan.model.Drawing;
import dev.portolan.model.Facts;
import dev.portolan.model.Metadata;
import dev.portolan.model.NormalDocument;
import dev.portolan.model.Technology;
import dev.portolan.model.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Extracts facts. Immutable and safe for use by many threads.
public final class FactExtractor {

  private final Lexicon lexicon;
  private final Technologies technologies;
  private final CellReader cells;
  private final TableReader tables;
  private final MetadataReader metadata;
  private final Walk walk;

  /// @param vocabulary the words for headings, columns and marks
  /// @param technologies the technologies known by name
  public FactExtractor(Vocabulary vocabulary, List<Technology> technologies) {
    this.lexicon = new Lexicon(vocabulary);
    this.technologies = new Technologies(technologies);
    this.cells = new CellReader(lexicon, this.technologies);
    this.tables = new TableReader(lexicon, this.technologies, cells);
    this.metadata = new MetadataReader(lexicon, cells.placeholder());
    this.walk = new Walk(lexicon);
  }

  /// Everything the document states.
  public Facts extract(NormalDocument whole) {
    Reading reading = new Reading(whole.document().source().path());
    NormalDocument normal = Brief.of(whole, reading);
    List<PlacedSection> sections = walk.sections(normal);
    List<Placed> blocks = walk.blocks(sections);
    List<ReadTable> understood = tables.understand(blocks);

    tables.read(understood, unfilledLines(whole), reading);
    readPorts(sections, blocks, drawings(normal), reading);
    readVariables(understood, sections, blocks, reading);
    readRelations(normal, sections, blocks, reading);
    return assemble(
        metadata.read(normal.document(), sections, metadataTables(understood), reading), reading);
  }

  /// Every table of the document and what becomes of it.
  List<ReadTable> tables(NormalDocument normal) {
    return tables.understand(walk.blocks(walk.sections(normal)));
  }

  /// The lines that are known already to hold what the template left.
  private static Set<Integer> unfilledLines(NormalDocument normal) {
    return normal.findings().stream()
        .filter(finding -> finding.rule() == Rule.PLACEHOLDER)
        .map(finding -> finding.location().line())
        .collect(Collectors.toSet());
  }

  /// What the drawings of a document say, by the line they begin in.
  private static Map<Integer, Drawing> drawings(NormalDocument normal) {
    return normal.document().drawings().stream()
        .collect(Collectors.toMap(Drawing::line, drawing -> drawing, (first, _) -> first));
  }

  private void readPorts(
      List<PlacedSection> sections,
      List<Placed> blocks,
      Map<Integer, Drawing> drawings,
      Reading reading) {
    PortTextReader reader = new PortTextReader(lexicon, technologies, cells);
    Owners owners = owners(reading);
    DeploymentReader deployments = new DeploymentReader(lexicon, cells, owners);
    SettingsFenceReader settings = new SettingsFenceReader(lexicon, owners);
    DrawingReader boxes = new DrawingReader(lexicon, cells, technologies);
    PortTreeReader trees = new PortTreeReader(lexicon);
    PortProseReader prose = new PortProseReader(lexicon);
    sections.forEach(section -> reader.readHeading(section, reading));
    new ServiceHeadingReader(lexicon, cells).read(sections, reading);
    SectionCardReader cards = new SectionCardReader(lexicon, cells, technologies);
    sections.forEach(section -> cards.read(section, reading));
    for (Placed placed : blocks) {
      switch (placed.block()) {
        case Block.ItemList list -> reader.readList(list, placed.place(), reading);
        case Block.Paragraph text -> {
          reader.readLines(text, placed.place(), reading);
          prose.read(text, placed.place(), reading);
        }
        case Block.Fence fence -> {
          deployments.readPorts(fence, placed.place(), reading);
          settings.read(fence, placed.place(), reading);
          Drawing drawing = drawings.get(fence.line());
          if (drawing == null) {
            reader.readFence(fence, placed.place(), reading);
          }
          if (drawing != null && !placed.place().isAside()) {
            boxes.read(drawing, reading);
            trees.read(drawing, reading);
          }
        }
        case Block.Table _, Block.Quote _, Block.Other _ -> {}
      }
    }
  }

  private Owners owners(Reading reading) {
    List<String> names = reading.services.stream().map(Facts.ServiceFact::name).toList();
    return new Owners(lexicon, technologies, names);
  }

  private void readVariables(
      List<ReadTable> understood,
      List<PlacedSection> sections,
      List<Placed> blocks,
      Reading reading) {
    List<Facts.PortFact> ports = new Assembly(lexicon, technologies).ports(reading);
    Components components = new Components(lexicon, reading.services, ports);
    tables.readVariables(understood, components, reading);
    EnvTextReader reader = new EnvTextReader(lexicon, cells, components);
    DeploymentReader deployments = new DeploymentReader(lexicon, cells, owners(reading));
    sections.forEach(section -> reader.readHeading(section, reading));
    for (Placed placed : blocks) {
      switch (placed.block()) {
        case Block.Fence fence -> {
          reader.readFence(fence, placed.place(), reading);
          deployments.readVariables(fence, placed.place(), components, reading);
        }
        case Block.ItemList list -> reader.readList(list, placed.place(), reading);
        case Block.Paragraph text -> reader.readLines(text, placed.place(), reading);
        case Block.Table _, Block.Quote _, Block.Other _ -> {}
      }
    }
  }

  private void readRelations(
      NormalDocument normal, List<PlacedSection> sections, List<Placed> blocks, Reading reading) {
    DependencyReader dependencies = new DependencyReader(lexicon, cells, technologies);
    LinkReader links = new LinkReader(cells.placeholder());
    TechnologyListReader chosen = new TechnologyListReader(lexicon, technologies, cells);
    Set<String> own =
        reading.services.stream()
            .map(service -> Lexicon.fold(service.name()))
            .collect(Collectors.toSet());
    DependencyListReader lists = new DependencyListReader(lexicon, cells, technologies, own);
    ArrowReader arrows = new ArrowReader(cells, technologies, own, normal.document().drawings());
    CallerReader callers = new CallerReader(lexicon, cells, dependencies::isCaller);
    for (Placed placed : blocks) {
      callers.read(placed.block(), placed.place(), reading);
      switch (placed.block()) {
        case Block.Fence fence -> {
          dependencies.readTree(fence, placed.place(), reading);
          arrows.read(fence, placed.place(), reading);
        }
        case Block.ItemList list -> {
          lists.read(list, placed.place(), reading);
          chosen.read(list, placed.place(), reading);
          links.readReferences(list, placed.place(), reading);
        }
        case Block.Paragraph text -> lists.read(text, placed.place(), reading);
        case Block.Table _, Block.Quote _, Block.Other _ -> {}
      }
    }
    links.readDependencies(normal.document(), sections, reading);
    dependencies.readConnections(reading.env, reading);
    dependencies.readConnections(reading.looseEnv, reading);
  }

  private static List<Sheet> metadataTables(List<ReadTable> tables) {
    return tables.stream()
        .filter(table -> table.lists(TableKind.METADATA))
        .map(ReadTable::sheet)
        .toList();
  }

  private Facts assemble(Metadata metadata, Reading reading) {
    Assembly assembly = new Assembly(lexicon, technologies);
    List<Facts.PortFact> ports = assembly.ports(reading);
    List<Facts.ServiceFact> services = assembly.services(reading.services, reading.listeners);
    return new Facts(
        metadata,
        services,
        ports,
        assembly.env(reading.env, reading.looseEnv),
        reading.config,
        reading.protocols,
        reading.technologies,
        assembly.dependencies(reading.dependencies, services),
        assembly.callers(reading.callers, services),
        reading.references,
        reading.findings.stream().sorted().toList());
  }
}
