package dev.portolan.cli;

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

  @Parameters(arity = "0..1", paramLabel = "SITE", descriptionKey = "site")
  private @Nullable String site;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      descriptionKey = "port")
  private int port = PreviewServer.DEFAULT_PORT;

  @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host")
  private @Nullable String host;

  @Option(names = "--open", descriptionKey = "open")
  private boolean open;

  @Option(names = "--poll", descriptionKey = "poll")
  private boolean poll;

  private final Context context;

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = context.terminal();
    PreviewServer.Options options = new PreviewServer.Options(host, port, poll);
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
