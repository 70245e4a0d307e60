package dev.portolan.model;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one document states, each fact with the place it comes from. A value that the document does
/// not state is null; `""` is an explicit empty string.
public record Facts(
    Metadata metadata,
    List<ServiceFact> services,
    List<PortFact> ports,
    List<EnvFact> env,
    List<ConfigFact> config,
    List<ProtocolFact> protocols,
    List<TechnologyFact> technologies,
    List<DependencyFact> dependencies,
    List<CallerFact> callers,
    List<ReferenceFact> references,
    List<Finding> findings) {

  public Facts {
    services = List.copyOf(services);
    ports = List.copyOf(ports);
    env = List.copyOf(env);
    config = List.copyOf(config);
    protocols = List.copyOf(protocols);
    technologies = List.copyOf(technologies);
    dependencies = List.copyOf(dependencies);
    callers = List.copyOf(callers);
    references = List.copyOf(references);
    findings = List.copyOf(findings);
  }

  /// A port, or a range of ports.
  ///
  /// @param from 0 to 65535
  /// @param to at least `from`; equal to it for a single port
  public record PortRange(int from, int to) implements Comparable<PortRange> {

    /// A single port.
    public static PortRange of(int port) {
      return new PortRange(port, port);
    }

    /// Whether the two have a port in common.
    public boolean overlaps(PortRange other) {
      return from <= other.to && other.from <= to;
    }

    @Override
    public int compareTo(PortRange other) {
      return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /// `8080` or `8000-8009`.
    @Override
    public String toString() {
      return from == to ? Integer.toString(from) : from + "-" + to;
    }
  }

  /// A service of the project.
  ///
  /// @param required whether it must be deployed; null where the document does not say
  public record ServiceFact(
      String name,
      @Nullable Boolean required,
      @Nullable String description,
      List<PortRange> ports,
      @Nullable String resources,
      @Nullable String scaling,
      Location location) {}

  /// A port that a service listens on.
  ///
  /// @param service null where the table names none
  /// @param port what the service listens on; null where the document gives words (`动态分配`)
  /// @param host the port it is published as on the host; null where the document does not say
  /// @param text the words of the cell where it holds no number, else null
  /// @param scope the exposure scope as the author wrote it
  /// @param evidence how the document says it: in a table, in a drawing, or in its text (a list, a
  ///   heading, an example of a deployment)
  public record PortFact(
      @Nullable String service,
      @Nullable PortRange port,
      @Nullable PortRange host,
      @Nullable String text,
      @Nullable String protocol,
      @Nullable String scope,
      @Nullable String description,
      Evidence evidence,
      Location location) {

    /// A port that a table gives.
    public PortFact(
        @Nullable String service,
        @Nullable PortRange port,
        @Nullable PortRange host,
        @Nullable String text,
        @Nullable String protocol,
        @Nullable String scope,
        @Nullable String description,
        Location location) {
      this(service, port, host, text, protocol, scope, description, Evidence.TABLE, location);
    }
  }

  /// An environment variable.
  ///
  /// @param component the service or part that reads it; null where the document does not say
  /// @param required null where the document does not say, or says it depends
  /// @param secret whether its name says that its value is one
  /// @param deprecated whether the document says that it is no longer read
  public record EnvFact(
      String name,
      @Nullable String component,
      @Nullable String description,
      @Nullable String example,
      @Nullable String defaultValue,
      @Nullable Boolean required,
      boolean secret,
      boolean deprecated,
      Location location) {

    /// A variable that is read.
    public EnvFact(
        String name,
        @Nullable String component,
        @Nullable String description,
        @Nullable String example,
        @Nullable String defaultValue,
        @Nullable Boolean required,
        boolean secret,
        Location location) {
      this(name, component, description, example, defaultValue, required, secret, false, location);
    }

    /// The same, no longer read.
    public EnvFact asDeprecated() {
      return new EnvFact(
          name, component, description, example, defaultValue, required, secret, true, location);
    }
  }

  /// A configuration item that is not an environment variable.
  public record ConfigFact(
      String name,
      @Nullable String component,
      @Nullable String type,
      @Nullable String defaultValue,
      @Nullable String description,
      Location location) {}

  /// A protocol in use.
  public record ProtocolFact(
      String name, @Nullable String purpose, @Nullable String endpoint, Location location) {}

  /// A technology that was chosen.
  ///
  /// @param component what it is for, such as `数据库`
  /// @param chosen what was chosen
  /// @param alternatives what was weighed and left
  /// @param reason why
  public record TechnologyFact(
      @Nullable String component,
      String chosen,
      List<String> alternatives,
      @Nullable String reason,
      Location location) {}

  /// Something the project needs.
  ///
  /// @param target as the author named it
  /// @param evidence how the document says it
  public record DependencyFact(String target, Evidence evidence, Location location) {}

  /// Someone who uses the project, by its own account.
  ///
  /// @param caller as the author named it
  public record CallerFact(String caller, Location location) {}

  /// How a document says something, the strongest first.
  public enum Evidence {
    /// A row of a table.
    TABLE,
    /// A line of a tree: of dependencies, of folders.
    TREE,
    /// An edge of a drawing.
    DIAGRAM,
    /// A link to the other project's document.
    LINK,
    /// A connection string or another mention in the text.
    TEXT
  }

  /// A further source that the document names.
  ///
  /// @param url null where only a title is given
  public record ReferenceFact(String title, @Nullable String url, Location location) {}
}
