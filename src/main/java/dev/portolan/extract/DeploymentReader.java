package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads fences that deploy something: compose files, Kubernetes objects, `docker run` and
/// Dockerfiles, under a heading that speaks of ports, of variables or of deployment. Under the
/// last, a command counts only if it starts something that others reach.
final class DeploymentReader {

  private static final Set<String> YAML = Set.of("yaml", "yml", "docker-compose", "compose", "k8s");

  /// A value that is only the name of another variable, and perhaps what stands in for it.
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{\\w+(?::?-([^}]*))?(?::?\\?[^}]*)?}|\\$\\w+");

  private final Lexicon lexicon;
  private final CellReader cells;
  private final Owners owners;

  DeploymentReader(Lexicon lexicon, CellReader cells, Owners owners) {
    this.lexicon = lexicon;
    this.cells = cells;
    this.owners = owners;
  }

  void readPorts(Fence fence, Place place, Reading reading) {
    boolean ports = place.innermostIs("ports");
    boolean told = ports || place.mentions("deployment") || saysItself(fence);
    if (place.isAside() || !told) {
      return;
    }
    Manifest manifest = isYaml(fence) ? Manifest.read(fence.code()) : Manifest.EMPTY;
    List<PortFact> read = new ArrayList<>();
    for (Manifest.Given port : manifest.ports()) {
      if (ports || port.owner() != null) {
        addPorts(port.owner(), port.value(), at(port, fence, reading), read);
      }
    }
    for (Manifest.Given service : manifest.services()) {
      reading.services.add(service(service.name(), read, place, at(service, fence, reading)));
    }
    reading.servicePorts.addAll(read);
    DockerRun.in(fence.code()).forEach(command -> readPorts(command, fence, place, reading));
    if (ImageRecipe.is(fence.info(), fence.code())) {
      String owner = owners.of(place);
      for (DockerRun.Option port : ImageRecipe.read(fence.code()).ports()) {
        addPorts(owner, port.value(), at(port, fence, reading), reading.impliedPorts);
      }
    }
  }

  /// Under a heading about ports the command shows whose they are, under one about deployment it
  /// also says that there is such a service.
  private void readPorts(DockerRun command, Fence fence, Place place, Reading reading) {
    List<PortFact> read = new ArrayList<>();
    command
        .ports()
        .forEach(port -> addPorts(command.name(), port.value(), at(port, fence, reading), read));
    if (place.innermostIs("ports")) {
      reading.ports.addAll(read);
    } else if (command.name() != null && !read.isEmpty()) {
      (command.named() ? reading.servicePorts : reading.impliedPorts).addAll(read);
      reading.services.add(service(command.name(), read, place, read.getFirst().location()));
    }
  }

  void readVariables(Fence fence, Place place, Components components, Reading reading) {
    boolean variables = place.mentions("env");
    boolean told = variables || place.mentions("deployment") || saysItself(fence);
    if (place.isAside() || !told) {
      return;
    }
    String section = components.of(place);
    Manifest manifest = isYaml(fence) ? Manifest.read(fence.code()) : Manifest.EMPTY;
    for (Manifest.Given variable : manifest.variables()) {
      String owner = variable.owner() == null ? section : variable.owner();
      Location at = at(variable, fence, reading);
      addVariable(variable.name(), variable.value(), owner, place, at, reading);
    }
    for (DockerRun command : DockerRun.in(fence.code())) {
      String owner = variables || command.name() == null ? section : command.name();
      if (variables || !command.ports().isEmpty()) {
        command.variables().forEach(given -> addVariable(given, owner, fence, place, reading));
      }
    }
    if (ImageRecipe.is(fence.info(), fence.code())) {
      ImageRecipe.read(fence.code())
          .variables()
          .forEach(given -> addVariable(given, section, fence, place, reading));
    }
    if (UnitFile.is(fence.code())) {
      UnitFile.read(fence.code())
          .variables()
          .forEach(given -> addVariable(given, section, fence, place, reading));
    }
  }

  /// Whether a fence is a whole file that no heading need explain: an image's recipe, a unit file,
  /// Kubernetes objects.
  private static boolean saysItself(Fence fence) {
    return ImageRecipe.isWhole(fence.info(), fence.code())
        || UnitFile.is(fence.code())
        || (isYaml(fence) && KubernetesObjects.are(fence.code()));
  }

  private void addVariable(
      DockerRun.Option given, @Nullable String owner, Fence fence, Place place, Reading reading) {
    String[] sides = given.value().split("=", 2);
    String value = sides.length > 1 ? sides[1] : null;
    addVariable(sides[0], value, owner, place, at(given, fence, reading), reading);
  }

  private static ServiceFact service(String name, List<PortFact> ports, Place place, Location at) {
    List<PortRange> own =
        ports.stream()
            .filter(port -> name.equals(port.service()))
            .map(PortFact::port)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new ServiceFact(name, place.required(), null, own, null, null, at);
  }

  private static Location at(DockerRun.Option given, Fence fence, Reading reading) {
    return reading.at(fence.line() + given.line(), given.column());
  }

  private static Location at(Manifest.Given given, Fence fence, Reading reading) {
    return reading.at(fence.line() + given.line(), given.column());
  }

  private static boolean isYaml(Fence fence) {
    return YAML.contains(fence.info().toLowerCase(Locale.ROOT).split("[\\s{:,]", 2)[0]);
  }

  private void addPorts(
      @Nullable String owner, @Nullable String written, Location at, List<PortFact> ports) {
    String text = written == null ? "" : written;
    for (Listening port : PortCell.read(text, lexicon).ports()) {
      ports.add(
          new PortFact(
              owner,
              port.port(),
              port.host(),
              null,
              port.protocol(),
              null,
              null,
              Evidence.TEXT,
              at));
    }
  }

  private void addVariable(
      String name,
      @Nullable String value,
      @Nullable String owner,
      Place place,
      Location at,
      Reading reading) {
    if (EnvName.isUpper(name)) {
      Matcher reference = REFERENCE.matcher(value == null ? "" : value);
      boolean refers = reference.matches();
      reading.looseEnv.add(
          new EnvFact(
              name,
              owner,
              null,
              refers || value == null ? null : value.isEmpty() ? "" : cells.example(value),
              refers ? reference.group(1) : null,
              place.required(),
              EnvName.isSecret(name),
              at));
    }
  }
}
