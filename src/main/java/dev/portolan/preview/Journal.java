package dev.portolan.preview;

import dev.portolan.finding.Words;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells in the terminal, in one line each, what came of a change.
final class Journal {

  /// So many documents take a while to read.
  private static final int MANY = 100;

  private final Consumer<Words> log;
  private Showing last = Showing.NOTHING;

  Journal(Consumer<Words> log) {
    this.log = log;
  }

  /// Tells what a build has brought: nothing if it changed nothing.
  void note(Showing showing) {
    Problem failure = showing.failure();
    if (failure != null) {
      tellOnce(failure, last.failure());
    } else if (!showing.generation().reading().isWhole()) {
      tellReading(showing.generation().reading());
    } else if (!last.generation().reading().isWhole()) {
      tellWhole(last.generation().reading());
    } else if (last.isReady() || last.failure() != null) {
      tellChanges(showing.generation().changesSince(last.generation()));
    }
    last = showing;
  }

  private void tellReading(Reading reading) {
    if (last.generation().reading().isWhole() && reading.all() >= MANY) {
      log.accept(
          new Words("正在读取 %d 份文档，读到的先显示", "reading %d documents; those read are shown")
              .with(reading.all()));
    }
  }

  private void tellWhole(Reading before) {
    if (before.all() >= MANY) {
      log.accept(new Words("文档已全部读完", "all documents are read"));
    }
  }

  private void tellChanges(int files) {
    if (files > 0 || last.failure() != null) {
      String plural = files == 1 ? "file" : "files";
      log.accept(new Words("已更新：%d 个文件有变化", "updated: %d %s").with(files, plural));
    }
  }

  private void tellOnce(Problem failure, @Nullable Problem before) {
    if (!failure.equals(before)) {
      log.accept(failure.line());
    }
  }
}
