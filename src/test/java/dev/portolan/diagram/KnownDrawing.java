package dev.portolan.diagram;

import dev.portolan.model.DisplayWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A drawing that was made from what it says, so that the truth is known.
///
/// @param text the drawing
/// @param boxes the text of each box, lines joined by `|`
/// @param edges as `A → B [label]`
record KnownDrawing(String text, List<String> boxes, List<String> edges) {

  private static final List<String> NAMES =
      List.of(
          "订单服务",
          "支付网关",
          "用户中心",
          "库存",
          "消息队列",
          "搜索引擎",
          "风控平台",
          "报表系统",
          "文件存储",
          "gateway",
          "order-api",
          "Redis",
          "PostgreSQL 15",
          "Kafka (集群)",
          "Web 前端",
          "Auth Service",
          "定时任务 Worker",
          "CDN",
          "日志 ELK",
          "AI 推理");

  private static final List<String> DETAILS =
      List.of("Port: 8080", "(主从复制)", "- 鉴权", "- rate limit", "Spring Boot", "端口: 6379");

  private static final List<String> LABELS = List.of("HTTP", "gRPC 调用", "写入", "TCP (内网)", "SQL");

  /// What is drawn, in all its variety.
  enum Kind {
    STACK,
    ROW,
    FAN_OUT,
    FAN_IN,
    NESTED,
    LAYERS,
    SEQUENCE
  }

  static KnownDrawing of(Kind kind, long seed) {
    return new Draft(new Random(seed)).draw(kind);
  }

  private static final class Draft {
    private final Random random;
    private final Canvas canvas = new Canvas();
    private final List<String> names = new ArrayList<>(NAMES);
    private final List<String> boxes = new ArrayList<>();
    private final List<String> edges = new ArrayList<>();

    Draft(Random random) {
      this.random = random;
      Collections.shuffle(names, random);
    }

    KnownDrawing draw(Kind kind) {
      switch (kind) {
        case STACK -> stack();
        case ROW -> row();
        case FAN_OUT -> fan(true);
        case FAN_IN -> fan(false);
        case NESTED -> nested();
        case LAYERS -> layers();
        case SEQUENCE -> sequence();
      }
      return new KnownDrawing(canvas.toString(), boxes, edges);
    }

    /// A box with a name of its own; what it says is noted.
    private int box(int row, int column, List<String> lines, int width) {
      canvas.box(row, column, width, lines, random.nextBoolean());
      boxes.add(String.join("|", lines));
      return width;
    }

    private List<String> lines() {
      List<String> lines = new ArrayList<>(List.of(names.removeLast()));
      for (int i = random.nextInt(3); i > 0; i--) {
        lines.add(DETAILS.get(random.nextInt(DETAILS.size())));
      }
      return lines;
    }

    private int width(List<String> lines) {
      return 4 + random.nextInt(5) + lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private void edge(String from, String to, String label) {
      edges.add(from + " → " + to + (label.isEmpty() ? "" : " [" + label + "]"));
    }

    private String label() {
      return random.nextBoolean() ? "" : LABELS.get(random.nextInt(LABELS.size()));
    }

    private void stack() {
      int row = 0;
      int width = 24 + random.nextInt(8);
      int middle = 6 + random.nextInt(10);
      String above = "";
      for (int i = 2 + random.nextInt(4); i > 0; i--) {
        List<String> lines = lines();
        box(row, 0, lines, width);
        if (!above.isEmpty()) {
          String label = label();
          canvas.join(row - 4, middle, Way.DOWN.bit);
          canvas.along(middle, row - 3, row - 2);
          canvas.join(row - 3, middle, Way.ALONG);
          canvas.join(row - 2, middle, Way.ALONG);
          canvas.text(row - 1, middle, "▼");
          canvas.text(row - 2, middle + 2, label);
          edge(above, lines.getFirst(), label);
        }
        above = lines.getFirst();
        row += lines.size() + 2 + 3;
      }
    }

    private void row() {
      int column = 0;
      String before = "";
      int height = 1 + random.nextInt(3);
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        List<String> lines = new ArrayList<>(lines().subList(0, 1));
        while (lines.size() < height) {
          lines.add(DETAILS.get(random.nextInt(DETAILS.size())));
        }
        if (!before.isEmpty()) {
          String label = label();
          int size = DisplayWidth.of(label);
          canvas.text(1, column, "──" + label + "──►");
          column += size + 5;
          edge(before, lines.getFirst(), label);
        }
        column += box(0, column, lines, width(lines));
        before = lines.getFirst();
      }
    }

    private void fan(boolean out) {
      int many = out ? 6 : 0;
      int one = out ? 0 : 7;
      int bus = out ? 3 : 4;
      List<Integer> middles = new ArrayList<>();
      List<String> branches = new ArrayList<>();
      int column = 0;
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        List<String> lines = List.of(names.removeLast());
        int width = width(lines);
        box(many, column, lines, width);
        middles.add(column + width / 2);
        branches.add(lines.getFirst());
        column += width + 2 + random.nextInt(3);
      }
      List<String> hub = List.of(names.removeLast());
      int width = Math.max(width(hub), 12);
      int middle = Math.max(width / 2, (middles.getFirst() + middles.getLast()) / 2);
      box(one, middle - width / 2, hub, width);
      canvas.across(bus, middles.getFirst(), middles.getLast());
      for (int i = 0; i < middles.size(); i++) {
        if (out) {
          canvas.join(bus, middles.get(i), Way.DOWN.bit);
          canvas.join(4, middles.get(i), Way.ALONG);
          canvas.text(5, middles.get(i), "▼");
          edge(hub.getFirst(), branches.get(i), "");
        } else {
          canvas.join(2, middles.get(i), Way.DOWN.bit);
          canvas.join(3, middles.get(i), Way.ALONG);
          canvas.join(bus, middles.get(i), Way.UP.bit);
          edge(branches.get(i), hub.getFirst(), "");
        }
      }
      if (out) {
        canvas.join(2, middle, Way.DOWN.bit);
        canvas.join(bus, middle, Way.UP.bit);
      } else {
        canvas.join(bus, middle, Way.DOWN.bit);
        canvas.join(5, middle, Way.ALONG);
        canvas.text(6, middle, "▼");
      }
    }

    private void nested() {
      int row = 0;
      String above = "";
      for (int zone = 1 + random.nextInt(3); zone > 0; zone--) {
        String title = names.removeLast();
        int column = 3;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          List<String> lines = List.of(names.removeLast(), DETAILS.get(random.nextInt(4)));
          column += box(row + 2, column, lines, width(lines)) + 2;
        }
        int width = Math.max(column + 1 + random.nextInt(4), 40);
        canvas.box(row, 0, width, List.of(title, "", "", "", ""), random.nextBoolean());
        boxes.add(title);
        if (!above.isEmpty()) {
          canvas.join(row - 2, 20, Way.ALONG);
          canvas.text(row - 1, 20, "▼");
          edge(above, title, "");
        }
        above = title;
        row += 9;
      }
    }

    private void layers() {
      int row = 0;
      int width = 48 + random.nextInt(10);
      for (int layer = 2 + random.nextInt(3); layer > 0; layer--) {
        String title = names.removeLast();
        canvas.box(row, 0, width, List.of(title), true);
        boxes.add(title);
        row += 2;
        int cut = 20 + random.nextInt(width - 40);
        List<String> parts = List.of(names.removeLast(), names.removeLast());
        canvas.box(row, 0, cut + 1, List.of(parts.get(0)), false);
        canvas.box(row, cut, width - cut, List.of(parts.get(1)), false);
        boxes.addAll(parts);
        row += 2;
      }
    }

    private void sequence() {
      int count = 2 + random.nextInt(3);
      List<Integer> lines = new ArrayList<>();
      List<String> who = new ArrayList<>();
      int column = 8;
      for (int i = 0; i < count; i++) {
        String name = names.removeLast();
        canvas.text(0, column - DisplayWidth.of(name) / 2, name);
        lines.add(column);
        who.add(name);
        column += 26 + random.nextInt(6);
      }
      int row = 2;
      for (int message = 2 + random.nextInt(4); message > 0; message--) {
        int left = random.nextInt(count - 1);
        String label = message + ". " + LABELS.get(random.nextInt(LABELS.size()));
        int from = lines.get(left) + 1;
        int length = lines.get(left + 1) - from;
        canvas.text(row, from + 2, label);
        boolean right = random.nextBoolean();
        String line = "─".repeat(length - 1);
        canvas.text(row + 1, from, right ? line + "►" : "◄" + line);
        edge(who.get(right ? left : left + 1), who.get(right ? left + 1 : left), label);
        row += 3;
      }
      for (int line : lines) {
        for (int at = 1; at <= row; at++) {
          canvas.text(at, line, "│");
        }
      }
    }
  }
}
