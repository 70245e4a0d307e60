package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Findings that are known and wait for better times: `check --baseline` speaks of the others only.
/// It is kept as a text of one line each (fingerprint, rule, file), sorted, so that its changes can
/// be read and merged like code.
///
/// @param fingerprints of the known findings
public record Baseline(Set<String> fingerprints) {

  private static final String HEADER = "# portolan-baseline/1";
  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{32}) [a-z-]+ \\S.*");
  private static final Words WRITE_IT =
      new Words(
          "用 ./portolan check --write-baseline 文件 写一份",
          "write one with ./portolan check --write-baseline FILE");

  public Baseline {
    fingerprints = Set.copyOf(fingerprints);
  }

  /// The text of a baseline that knows every finding of a report.
  public static String write(Report report) {
    return report.findings().stream()
        .sorted(
            Comparator.comparing((Finding finding) -> finding.location().file())
                .thenComparing(Finding::rule)
                .thenComparing(report::fingerprint))
        .map(finding -> entry(finding, report))
        .collect(Collectors.joining("", HEADER + "\n", ""));
  }

  private static String entry(Finding finding, Report report) {
    String file = TextReport.safe(finding.location().file());
    return "%s %s %s\n".formatted(report.fingerprint(finding), finding.rule().code(), file);
  }

  /// Reads what [#write] wrote. Empty lines and lines that begin with `#` are passed over.
  ///
  /// @param name of the file, to say where it is wrong
  /// @throws Trouble if it is no baseline
  public static Baseline read(String name, String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw Trouble.at(
          Location.of(name, 1),
          new Words("这不是基线文件：第一行应是“%s”", "this is no baseline: its first line should be \"%s\"")
              .with(HEADER),
          WRITE_IT);
    }
    Set<String> fingerprints = new TreeSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
          throw Trouble.at(
              Location.of(name, i + 1),
              new Words("看不懂这一行：应是指纹、规则名和文件", "expected a fingerprint, a rule and a file"),
              new Words("删掉这一行，或重新写一份基线", "delete the line, or write the baseline anew"));
        }
        fingerprints.add(entry.group(1));
      }
    }
    return new Baseline(fingerprints);
  }

  /// The report without the findings that are known.
  public Report newIn(Report report) {
    Predicate<Finding> known = finding -> fingerprints.contains(report.fingerprint(finding));
    return report.with(report.findings().stream().filter(known.negate()).toList());
  }

  /// How many known findings a report has no more.
  public int goneFrom(Report report) {
    Set<String> there =
        report.findings().stream().map(report::fingerprint).collect(Collectors.toSet());
    return (int) fingerprints.stream().filter(known -> !there.contains(known)).count();
  }
}
