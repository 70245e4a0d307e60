package dev.portolan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RebuilderTest {

  @Test
  void changes_that_come_during_a_build_are_served_by_one_more_build(@TempDir Path folder)
      throws Exception {
    SlowBuilder builder = new SlowBuilder(folder);
    BlockingQueue<Showing> shown = new LinkedBlockingQueue<>();
    try (Rebuilder rebuilder = new Rebuilder(builder, config -> {}, built -> {}, shown::add)) {
      rebuilder.start();
      builder.started.take();
      for (int change = 0; change < 1_000; change++) {
        rebuilder.request();
      }
      builder.mayEnd.put(true);
      shown.take();

      builder.started.take();
      builder.mayEnd.put(true);
      shown.take();

      assertThat(builder.started.poll(100, TimeUnit.MILLISECONDS))
          .as("a third build, which nobody asked for")
          .isNull();
    }
  }

  @Test
  void a_file_deleted_while_the_site_is_read_only_makes_it_be_read_again(@TempDir Path folder)
      throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    SlowBuilder builder =
        new SlowBuilder(folder) {
          @Override
          public Generation build(SiteConfig config) {
            if (attempts.incrementAndGet() == 1) {
              throw Trouble.machine(
                  new Words("", "cannot read it"), null, new NoSuchFileException("logo.png"));
            }
            return Generation.NONE;
          }
        };
    BlockingQueue<Showing> shown = new LinkedBlockingQueue<>();
    try (Rebuilder rebuilder = new Rebuilder(builder, config -> {}, built -> {}, shown::add)) {
      rebuilder.start();

      assertThat(shown.take().failure()).isNull();
      assertThat(attempts).hasValue(2);
    }
  }

  @Test
  void a_build_that_overflows_the_stack_is_shown_as_a_failure(@TempDir Path folder)
      throws Exception {
    SlowBuilder builder =
        new SlowBuilder(folder) {
          @Override
          public Generation build(SiteConfig config) {
            throw new StackOverflowError();
          }
        };
    BlockingQueue<Showing> shown = new LinkedBlockingQueue<>();
    try (Rebuilder rebuilder = new Rebuilder(builder, config -> {}, built -> {}, shown::add)) {
      rebuilder.start();

      assertThat(shown.take().failure())
          .extracting(failure -> failure.message().en())
          .asString()
          .startsWith("a bug in Portolan: java.lang.StackOverflowError");
    }
  }

  @Test
  void closing_wakes_whoever_waits_for_the_first_build(@TempDir Path folder) throws Exception {
    SlowBuilder builder = new SlowBuilder(folder);
    Rebuilder rebuilder = new Rebuilder(builder, config -> {}, built -> {}, showing -> {});
    rebuilder.start();
    builder.started.take();

    rebuilder.close();
    rebuilder.awaitFirst();

    assertThat(rebuilder.showing().isReady()).isFalse();
  }

  /// Builds that start and end when the test says so.
  private static class SlowBuilder implements Builder {

    final BlockingQueue<Boolean> started = new LinkedBlockingQueue<>();
    final BlockingQueue<Boolean> mayEnd = new ArrayBlockingQueue<>(1);
    private final ToySite site;

    SlowBuilder(Path folder) throws IOException {
      site = new ToySite(folder);
    }

    @Override
    public SiteConfig configure() {
      return site.configure();
    }

    @Override
    public Generation build(SiteConfig config) {
      started.add(true);
      try {
        mayEnd.take();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return site.build(config);
    }
  }
}
