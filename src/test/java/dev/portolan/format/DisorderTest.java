package dev.portolan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Our own documents that follow the template, brought into disorder: whatever order and numbers
/// their sections are given, and whatever line ends, formatting brings the document back.
class DisorderTest {

  private static final int SEEDS = 5;

  /// Chapters whose sections bear names of their own keep the author's order.
  private static final Pattern NAMED_BY_AUTHORS =
      Pattern.compile("## (?:\\d+. )?(核心通信流程|数据流向详解|关键组件详解|Core Flows|Data Flows|Key Components)");

  private static final Pattern NUMBERED =
      Pattern.compile("(?m)^(#{2,5} )(?:\\d+(?:\\.\\d+)*\\.? |[A-Z]\\. )");

  @TestFactory
  Stream<DynamicTest> sections_come_back_in_order() throws IOException {
    return each((text, random) -> shuffled(text, random));
  }

  @TestFactory
  Stream<DynamicTest> numbers_come_back() throws IOException {
    return each((text, random) -> renumbered(text, random));
  }

  @TestFactory
  Stream<DynamicTest> both_come_back() throws IOException {
    return each((text, random) -> renumbered(shuffled(text, random), random));
  }

  @TestFactory
  Stream<DynamicTest> line_ends_and_byte_order_mark_stay() throws IOException {
    return documents()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> {
                      String text = shuffled(Formatting.read(file), new Random(1));
                      String windows = "\uFEFF" + text.replace("\n", "\r\n");
                      assertThat(Formatting.formatted(windows))
                          .isEqualTo("\uFEFF" + Formatting.formatted(text).replace("\n", "\r\n"));
                      assertThat(Formatting.formatted(text.stripTrailing()))
                          .isEqualTo(Formatting.formatted(text).stripTrailing());
                    }));
  }

  private interface Disorder {
    String of(String text, Random random);
  }

  private static Stream<DynamicTest> each(Disorder disorder) throws IOException {
    return documents()
        .flatMap(
            file ->
                IntStream.range(0, SEEDS)
                    .mapToObj(
                        seed ->
                            DynamicTest.dynamicTest(
                                file + " " + seed,
                                () -> {
                                  String text = Formatting.read(file);
                                  String messy = disorder.of(text, new Random(seed));
                                  assertThat(messy).isNotEqualTo(text);
                                  assertThat(Formatting.formatted(messy))
                                      .isEqualTo(Formatting.formatted(text));
                                })));
  }

  private static Stream<Path> documents() throws IOException {
    return Formatting.documents(Path.of("content")).stream()
        .filter(file -> Formatting.result(Formatting.read(file)).shaped());
  }

  private static String shuffled(String text, Random random) {
    int footer = text.lastIndexOf("\n---\n\n*");
    String end = footer < 0 ? "" : text.substring(footer);
    List<String> chapters = parts("## ", footer < 0 ? text : text.substring(0, footer));
    List<String> shuffled = new ArrayList<>();
    for (String chapter : chapters.subList(2, chapters.size())) {
      shuffled.add(sectionsShuffled(chapter, random));
    }
    Collections.shuffle(shuffled, random);
    return String.join("", chapters.subList(0, 2)) + String.join("", shuffled) + end;
  }

  private static String sectionsShuffled(String chapter, Random random) {
    List<String> sections = new ArrayList<>(parts("### ", chapter));
    String first = sections.removeFirst();
    if (!NAMED_BY_AUTHORS.matcher(first.strip().replaceFirst("^---\\s*", "")).lookingAt()) {
      Collections.shuffle(sections, random);
    }
    return first + String.join("", sections);
  }

  /// The parts of a text, each with a heading of that kind and what parts it from the one before.
  private static List<String> parts(String heading, String text) {
    List<String> parts = new ArrayList<>();
    boolean code = false;
    StringBuilder part = new StringBuilder();
    String gap = "";
    for (String line : text.split("(?<=\n)")) {
      code ^= line.startsWith("```");
      if (line.isBlank() || line.equals("---\n")) {
        gap += line;
      } else {
        if (!code && line.startsWith(heading)) {
          parts.add(part.toString());
          part.setLength(0);
        }
        part.append(gap).append(line);
        gap = "";
      }
    }
    parts.add(part.append(gap.equals("\n") ? "" : gap).toString());
    return parts;
  }

  /// The headings numbered anyhow, or not at all.
  private static String renumbered(String text, Random random) {
    StringBuilder renumbered = new StringBuilder();
    Matcher heading = NUMBERED.matcher(text);
    while (heading.find()) {
      String number =
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> random.nextInt(1, 30) + "、";
            case 2 -> "第" + "一二三四五六七八九".charAt(random.nextInt(9)) + "章 ";
            case 3 -> random.nextInt(1, 9) + "." + random.nextInt(1, 9) + "." + 1 + " ";
            default -> random.nextInt(1, 30) + ". ";
          };
      heading.appendReplacement(renumbered, "$1" + number);
    }
    return heading.appendTail(renumbered).toString();
  }
}
