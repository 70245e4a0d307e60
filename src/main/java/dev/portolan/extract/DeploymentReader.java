package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Block.Fence;
import dev.portolan.model.Facts.EnvFact;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads fences that deploy something: compose files, Kubernetes objects and `docker run`. Their
/// ports and variables are facts only under a heading that speaks of ports or variables; elsewhere
/// they are an example of how to start something.
final class DeploymentReader {

  private static final Set<String> YAML = Set.of("yaml", "yml", "docker-compose", "compose", "k8s");

  private final Lexicon lexicon;
  private final CellReader cells;

  DeploymentReader(Lexicon lexicon, CellReader cells) {
    this.lexicon = lexicon;
    this.cells = cells;
  }

  void readPorts(Fence fence, Place place, Reading reading) {
    if (!place.innermostIs("ports") || place.isAside()) {
      return;
    }
    if (isYaml(fence)) {
      for (Manifest.Given port : Manifest.read(fence.code()).ports()) {
        Location at = reading.at(fence.line() + port.line(), port.column());
        addPorts(port.owner(), port.value(), at, reading);
      }
    }
    for (DockerRun command : DockerRun.in(fence.code())) {
      for (DockerRun.Option port : command.ports()) {
        Location at = reading.at(fence.line() + port.line(), port.column());
        addPorts(command.name(), port.value(), at, reading);
      }
    }
  }

  void readVariables(Fence fence, Place place, Components components, Reading reading) {
    if (!place.mentions("env") || place.isAside()) {
      return;
    }
    String section = components.of(place);
    if (isYaml(fence)) {
      for (Manifest.Given variable : Manifest.read(fence.code()).variables()) {
        Location at = reading.at(fence.line() + variable.line(), variable.column());
        String owner = variable.owner() == null ? section : variable.owner();
        addVariable(variable.name(), variable.value(), owner, place, at, reading);
      }
    }
    for (DockerRun command : DockerRun.in(fence.code())) {
      for (DockerRun.Option variable : command.variables()) {
        Location at = reading.at(fence.line() + variable.line(), variable.column());
        String[] sides = variable.value().split("=", 2);
        String value = sides.length > 1 ? sides[1] : null;
        addVariable(sides[0], value, section, place, at, reading);
      }
    }
  }

  private static boolean isYaml(Fence fence) {
    return YAML.contains(fence.info().toLowerCase(Locale.ROOT).split("[\\s{:,]", 2)[0]);
  }

  private void addPorts(
      @Nullable String owner, @Nullable String written, Location at, Reading reading) {
    String text = written == null ? "" : written;
    for (Listening port : PortCell.read(text, lexicon).ports()) {
      reading.ports.add(
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
      reading.looseEnv.add(
          new EnvFact(
              name,
              owner,
              null,
              value == null || value.isEmpty() ? value : cells.example(value),
              null,
              place.required(),
              EnvName.isSecret(name),
              at));
    }
  }
}
