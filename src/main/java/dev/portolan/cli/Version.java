package dev.portolan.cli;

import picocli.CommandLine.IVersionProvider;

/// Which Portolan this is, and which Java it runs on.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Portolan %s (Java %s)"
          .formatted(version == null ? "from source" : version, Runtime.version())
    };
  }
}
