package dev.portolan.cli;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.Urls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts a document from the template. Never overwrites.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

  /// What the template tells Portolan, not the author.
  private static final Pattern SCHEMA = Pattern.compile("<!--\\s*+portolan[:\\s](?s:.*?)-->\\R?");

  private static final Pattern TITLE = Pattern.compile("(?m)^(# .*?)\\[[^\\]\\n]+\\]");

  @Parameters(paramLabel = "PROJECT", descriptionKey = "project")
  private String project = "";

  /// A name that is a folder's on every system, and no place outside the content folder.
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._+-]*");

  private final Context context;

  NewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    refuseUnsafeName();
    SiteConfig config = context.configure(null);
    Path folder = config.content().resolve(Urls.slug(project));
    Path alone = config.content().resolve(Urls.slug(project) + ".md");
    for (Path taken : new Path[] {folder, alone}) {
      if (Files.exists(taken)) {
        throw Trouble.usage(
            new Words("%s 已经存在，不会覆盖", "%s exists already and is never overwritten")
                .with(context.shown(taken)),
            new Words("请换一个项目名", "choose another name"));
      }
    }
    Path document = folder.resolve("architecture.md");
    write(document, filledIn(context.portolan().template(config)));
    context.terminal().result(context.shown(document) + "\n");
    context
        .terminal()
        .say(
            new Words(
                "接下来：填写其中的方括号，并用 ./portolan serve 边写边看",
                "next: fill in the brackets, and watch it with ./portolan serve"));
    return ExitCode.DONE;
  }

  private void refuseUnsafeName() {
    String safe = Urls.slug(project);
    if (project.isBlank() || safe.equals("_")) {
      throw Trouble.usage(
          new Words("项目名不能为空", "a project needs a name"),
          new Words("例如 ./portolan new 订单中心", "such as ./portolan new order-center"));
    }
    if (!PLAIN.matcher(project).matches()) {
      throw Trouble.usage(
          new Words("“%s”不能作文件夹名", "\"%s\" is not a plain folder name").with(project),
          new Words("可以用 ./portolan new %s", "try ./portolan new %s").with(safe));
    }
  }

  private String filledIn(String template) {
    String forAuthors = SCHEMA.matcher(template).replaceAll("").stripLeading();
    return TITLE.matcher(forAuthors).replaceFirst("$1" + Matcher.quoteReplacement(project.strip()));
  }

  private static void write(Path document, String text) {
    try {
      Files.createDirectories(document.getParent());
      Files.writeString(document, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("写不了 %s", "cannot write %s").with(document),
          new Words("检查文件夹的权限和磁盘空间", "check the folder's permissions and the space on the disk"),
          e);
    }
  }
}
