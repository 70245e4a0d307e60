package dev.portolan.cli;

import dev.portolan.Stage;
import java.lang.ProcessHandle.Info;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which stage the work is at, and how long each has taken.
final class StageClock implements Consumer<Stage> {

  private static final double SECOND = 1e9;

  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private volatile @Nullable Stage current;
  private long since = System.nanoTime();

  /// A stage begins, and the one before it is over.
  @Override
  public synchronized void accept(Stage next) {
    end();
    current = next;
  }

  private synchronized void end() {
    long now = System.nanoTime();
    if (current != null) {
      nanos.merge(current, now - since, Long::sum);
    }
    since = now;
  }

  /// The stage that the work is at, or null before the first.
  @Nullable Stage current() {
    return current;
  }

  /// A line for each stage so far, with the seconds it took, and one for the CPU time of the whole
  /// process where the system tells it.
  String report() {
    end();
    StringBuilder lines = new StringBuilder();
    nanos.forEach((stage, time) -> line(stage.name().toLowerCase(Locale.ROOT), time, lines));
    Info process = ProcessHandle.current().info();
    process.totalCpuDuration().map(Duration::toNanos).ifPresent(cpu -> line("cpu", cpu, lines));
    return lines.toString();
  }

  private static void line(String name, long time, StringBuilder lines) {
    lines.append(String.format(Locale.ROOT, "  %-10s %8.2f s%n", name, time / SECOND));
  }
}
