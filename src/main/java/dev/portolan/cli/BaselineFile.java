package dev.portolan.cli;

import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.report.Baseline;
import dev.portolan.report.Report;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A baseline on disk.
///
/// @param written its path as on the command line
/// @param baseline what it says
record BaselineFile(String written, Baseline baseline) {

  private static final Words WRITE_IT =
      new Words(
          "先写一份：./portolan check --write-baseline %s",
          "write one first: ./portolan check --write-baseline %s");

  static BaselineFile read(Context context, String written) {
    Path file = context.path(written);
    try {
      return new BaselineFile(written, Baseline.read(written, Files.readString(file)));
    } catch (NoSuchFileException _) {
      throw Trouble.usage(
          new Words("没有基线文件“%s”", "there is no baseline \"%s\"").with(written),
          WRITE_IT.with(written));
    } catch (CharacterCodingException _) {
      throw Trouble.at(
          Location.of(written, 1),
          new Words("这不是基线文件：不是 UTF-8 文本", "this is no baseline: it is not UTF-8 text"),
          WRITE_IT.with(written));
    } catch (IOException e) {
      throw Trouble.usage(
          new Words("读不出基线文件“%s”：%s", "cannot read the baseline \"%s\": %s")
              .with(written, String.valueOf(e.getMessage())),
          null);
    }
  }

  /// Writes the baseline that knows every finding of a report.
  static BaselineFile write(Context context, String written, Report report) {
    String text = Baseline.write(report);
    try {
      Files.writeString(context.path(written), text);
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("写不了基线文件“%s”：%s", "cannot write the baseline \"%s\": %s")
              .with(written, String.valueOf(e.getMessage())),
          null,
          e);
    }
    return new BaselineFile(written, Baseline.read(written, text));
  }

  /// Says how many findings are known, and how many of them are there no more.
  void tell(Terminal terminal, Report all) {
    int known = all.findings().size() - baseline.newIn(all).findings().size();
    terminal.say(
        new Words("基线 %s 已知 %d 个问题，没有列出", "%s knows %d more, which are not listed")
            .with(written, known));
    int gone = baseline.goneFrom(all);
    if (gone > 0) {
      terminal.say(
          new Words(
                  "基线里有 %d 个问题已经不在了；可以用 --write-baseline 重写",
                  "%d of the baseline are there no more; --write-baseline writes it anew")
              .with(gone));
    }
  }
}
