package dev.portolan.cli;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.preview.PreviewServer;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Previews the portal while its documents are edited.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Parameters(arity = "0..1", paramLabel = "SITE", descriptionKey = "site")
  private @Nullable String site;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      descriptionKey = "port")
  private String port = String.valueOf(PreviewServer.DEFAULT_PORT);

  @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host")
  private @Nullable String host;

  @Option(names = "--i-understand", descriptionKey = "i-understand")
  private boolean understood;

  @Option(names = "--open", descriptionKey = "open")
  private boolean open;

  @Option(names = "--poll", descriptionKey = "poll")
  private boolean poll;

  @Option(names = "--editor", paramLabel = "NAME", descriptionKey = "editor")
  private @Nullable String editor;

  private final Context context;

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (host != null && !understood) {
      PreviewServer.refuseStrangers(host);
    }
    Terminal terminal = context.terminal();
    PreviewServer.Options options = new PreviewServer.Options(host, port(port), poll, editor);
    try (PreviewServer preview =
        PreviewServer.start(options, context.portolan(), context.site(site), terminal::say)) {
      terminal.result(preview.address() + "\n");
      terminal.say(new Words("按 Ctrl-C 结束", "Ctrl-C to stop"));
      if (open) {
        browse(preview.address());
      }
      preview.await();
    }
    return ExitCode.DONE;
  }

  /// The port to try first; 0 is any that is free.
  private static int port(String written) {
    if (written.matches("\\d{1,5}") && Integer.parseInt(written) <= LAST_PORT) {
      return Integer.parseInt(written);
    }
    throw Trouble.usage(
        new Words("端口应是 1 到 65535，不能是“%s”", "the port must be 1 to 65535, not \"%s\"")
            .with(written),
        new Words("例如 -p 8080", "such as -p 8080"));
  }

  /// Opens the address with what the desktop opens addresses with.
  private void browse(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String opener = system.startsWith("mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(opener, address.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      context
          .terminal()
          .say(new Words("打不开浏览器，请自己打开 %s", "no browser to open; visit %s").with(address));
    }
  }
}
