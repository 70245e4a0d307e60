package dev.portolan.diagram;

import static dev.portolan.diagram.Charts.drawing;
import static dev.portolan.diagram.Charts.mermaid;
import static dev.portolan.diagram.Charts.plantUml;
import static dev.portolan.diagram.Charts.svg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.Drawing;
import dev.portolan.model.Drawing.Edge;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Diagrams in the languages of Mermaid and PlantUML, and what they say.
class ChartReaderTest {

  @Test
  void a_flowchart_connects_nodes_of_every_shape_by_lines_of_every_kind() {
    assertThat(
            mermaid(
                """
                ---
                title: 名字
                ---
                %% a comment
                flowchart LR
                  web[Web 前端] -->|HTTPS| gw("API Gateway<br/>Port: 8080")
                  gw -- 查询 --> db[(MySQL)]; gw ==> mq[[Kafka]]
                  mq -.->|事件| worker{{Worker}}
                  worker -. 异步 .-> mail>邮件]
                  a-b & c --> d(((终)))
                  d --- e{判断?}
                  e <--> web
                  classDef big fill:#f96
                  class web,gw big
                  style db fill:#bbf
                  click web "https://example.org"
                """))
        .containsExactly(
            "Web 前端 → API Gateway [HTTPS]",
            "API Gateway → MySQL [查询]",
            "API Gateway → Kafka",
            "Kafka → Worker [事件]",
            "Worker → 邮件 [异步]",
            "a-b → 终",
            "c → 终",
            "终 — 判断?",
            "判断? ↔ Web 前端");
  }

  @Test
  void a_line_may_lead_to_a_whole_group() {
    assertThat(
            mermaid(
                """
                graph TD
                  subgraph svc [服务层]
                    direction LR
                    order --> pay
                  end
                  subgraph 数据层
                    db
                  end
                  client --> svc
                  svc --> 数据层
                """))
        .containsExactly("order → pay", "client → 服务层", "服务层 → 数据层");
  }

  @Test
  void what_belongs_to_a_group_may_be_told_after_the_lines() throws Chart.Unreadable {
    FlowDraft draft = new FlowDraft();
    draft.name("web", 0);
    draft.name("api", 0);
    draft.open("backend", "后端", 1);
    draft.name("api", 2);
    draft.close(3);

    assertThat(draft.flow().nodes())
        .extracting(Chart.Node::id, Chart.Node::group)
        .containsExactly(tuple("web", null), tuple("api", "backend"));
  }

  @Test
  void a_line_that_ends_in_a_circle_or_a_cross_has_no_head() {
    assertThat(mermaid("graph LR\n  a o--o b\n  b x--x c\n  c -- 说 --x d\n  d --o e\n"))
        .containsExactly("a — b", "b — c", "c — d [说]", "d — e");
  }

  @Test
  void a_whole_flow_may_stand_in_one_line() {
    assertThat(mermaid("graph LR; a-->b; b-->c")).containsExactly("a → b", "b → c");
  }

  @Test
  void a_flow_that_runs_backwards_says_the_same() {
    assertThat(mermaid("graph RL\n  a --> b\n")).containsExactly("a → b");
  }

  @Test
  void the_lines_of_a_node_are_the_lines_of_its_box() {
    Drawing drawing =
        drawing(ChartReader.MERMAID, "graph TD\n  a[\"订单服务<br/>Port: 8080\"] --> b\n");
    assertThat(drawing.boxes().getFirst().name()).isEqualTo("订单服务");
    assertThat(drawing.boxes().getFirst().lines())
        .containsExactly(new Drawing.Text("订单服务", 2), new Drawing.Text("Port: 8080", 2));
  }

  @Test
  void components_of_plantuml_are_a_flow() {
    assertThat(
            plantUml(
                """
                @startuml
                ' a comment
                skinparam component {
                  BackgroundColor white
                }
                package "订单中心" {
                  [order-api] as api
                  component "order worker" as worker
                }
                database "MySQL" as db
                queue Kafka
                api --> db : JDBC
                api .down.> Kafka : 事件
                worker <-- Kafka
                () "HTTP 8080" - api
                @enduml
                """))
        .containsExactly(
            "order-api → MySQL [JDBC]",
            "order-api → Kafka [事件]",
            "Kafka → order worker",
            "HTTP 8080 — order-api");
  }

  @Test
  void a_line_that_cannot_be_read_is_told_by_its_row() {
    assertThat(ChartReader.MERMAID.sketch("graph TD\n  a --> b\n  c[未闭合 --> d\n"))
        .isEqualTo(new Sketch.Unclear(2));
    assertThat(ChartReader.MERMAID.sketch("sequenceDiagram\n  A->>B: x\n  A 说 B\n"))
        .isEqualTo(new Sketch.Unclear(2));
    assertThat(ChartReader.PLANT_UML.sketch("@startuml\nA -> B : x\nend\n@enduml\n"))
        .isEqualTo(new Sketch.Unclear(2));
    assertThat(ChartReader.PLANT_UML.sketch("@startuml\n[A] --> [B]\n[C --> [D]\n@enduml\n"))
        .isEqualTo(new Sketch.Unclear(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph TD\n  subgraph x\n  a --> b\n  c --> d\n",
        "sequenceDiagram\n  loop x\n  A->>B: y\n  A->>B: z\n",
        "sequenceDiagram\n  rect rgb(0,0,0)\n  A->>B: y\n  A->>B: z\n",
      })
  void a_block_without_an_end_is_told_where_it_begins(String source) {
    assertThat(ChartReader.MERMAID.sketch(source)).isEqualTo(new Sketch.Unclear(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@startuml\npackage x {\n[a] --> [b]\n[c] --> [d]\n@enduml",
        "@startuml\nalt x\nA -> B\nA -> B\n@enduml",
        "@startuml\nbox x\nparticipant A\nA -> B\n@enduml",
      })
  void so_it_is_in_plantuml(String source) {
    assertThat(ChartReader.PLANT_UML.sketch(source)).isEqualTo(new Sketch.Unclear(1));
  }

  @Test
  void what_has_no_place_in_a_picture_is_told_by_its_row() {
    assertThat(ChartReader.MERMAID.sketch("graph TD\n  a --> b\n  subgraph x\n  c --> x\n  end\n"))
        .isEqualTo(new Sketch.Unclear(3));
    assertThat(ChartReader.MERMAID.sketch("graph TD\n  a --> b\n  c & c --> d\n"))
        .isEqualTo(new Sketch.Unclear(2));
  }

  @Test
  void what_leads_back_to_itself_is_words_in_its_box_and_no_dependency() {
    Sketch sketch = ChartReader.MERMAID.sketch("graph TD\n  job -->|每分钟| job\n  job --> db\n");
    assertThat(svg(sketch)).contains(">↻ 每分钟<");
    assertThat(Telling.of(sketch)).contains("job → job [每分钟]");
    assertThat(Statements.of(sketch, 1).edges()).extracting(Edge::to).containsExactly("db");
  }

  @Test
  void a_chart_may_have_a_title() {
    String front = "---\ntitle: 下单\n---\nflowchart LR\n  a --> b\n";
    assertThat(svg(ChartReader.MERMAID.sketch(front))).contains("<title>下单</title>", ">下单</text>");
    assertThat(svg(ChartReader.MERMAID.sketch("sequenceDiagram\n  title 登录\n  a->>b: x\n")))
        .contains("<title>登录</title>", ">登录</text>");
    assertThat(svg(ChartReader.PLANT_UML.sketch("@startuml\ntitle 部署\n[a] --> [b]\n@enduml")))
        .contains("<title>部署</title>", ">部署</text>");
    assertThat(svg(ChartReader.PLANT_UML.sketch("@startuml\ntitle 登录\na -> b : x\n@enduml")))
        .contains("<title>登录</title>", ">登录</text>");
  }

  @Test
  void what_one_thing_leads_to_is_told_in_one_line() {
    assertThat(Telling.of(ChartReader.MERMAID.sketch("graph TD\n  a -->|x| b & c\n  b --- c\n")))
        .isEqualTo("<ul><li>a → b [x]; c [x]<li>b — c</ul>");
  }

  @Test
  void notes_of_plantuml_take_one_line_or_several_and_may_stand_alone() {
    Sketch sketch =
        ChartReader.PLANT_UML.sketch(
            """
            @startuml
            [订单] --> [支付]
            note right : 外部
            note left of [订单]
              第一行
              第二行
            end note
            note "独立" as N1
            N1 .. [支付]
            @enduml
            """);
    assertThat(svg(sketch)).contains(">外部<", ">第一行<", ">第二行<", ">独立<");
    assertThat(
            svg(
                ChartReader.PLANT_UML.sketch(
                    "@startuml\nA -> B : x\nnote across : 共同\nnote left\n两\n行\nend note\n@enduml")))
        .contains(">共同<", ">两<", ">行<");
  }

  @Test
  void words_in_angle_brackets_are_words_and_marks_of_style_are_not() {
    assertThat(mermaid("graph LR\n  a[\"<b>List</b><String>\"] --> b\n"))
        .containsExactly("List<String> → b");
  }

  @Test
  void a_directive_of_mermaid_may_take_several_lines() {
    String directive =
        "%%{ init: {\n  'theme': 'forest',\n  'flowchart': { 'curve': 'x' }\n} }%%\n";
    assertThat(mermaid(directive + "graph LR\n  a --> b\n")).containsExactly("a → b");
    assertThat(mermaid("graph LR\n" + directive + "  a --> b\n")).containsExactly("a → b");
    assertThat(mermaid(directive + "sequenceDiagram\n  a->>b: x\n")).containsExactly("a → b [x]");
    assertThat(ChartReader.MERMAID.sketch(directive + "graph LR\n  a 说 b\n"))
        .isEqualTo(new Sketch.Unclear(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "legend\n  a = b\nendlegend",
        "legend top right\n  [x] --> [y]\nend legend",
        "<style>\nnode {\n  BackGroundColor red\n}\n</style>",
        "skinparam {\n  component {\n    FontSize 12\n  }\n}",
        "left header\n  words\nend header",
        "/' a {\n comment '/",
      })
  void what_only_says_how_a_diagram_of_plantuml_looks_is_passed_over(String passage) {
    assertThat(plantUml("@startuml\n" + passage + "\n[a] --> [b]\n@enduml"))
        .containsExactly("a → b");
    assertThat(plantUml("@startuml\na -> b : x\n" + passage + "\n@enduml"))
        .containsExactly("a → b [x]");
  }

  @Test
  void what_is_passed_over_must_end() {
    assertThat(ChartReader.PLANT_UML.sketch("@startuml\n[a] --> [b]\nlegend\n  x\n@enduml"))
        .isEqualTo(new Sketch.Unclear(2));
  }

  @Test
  void what_stands_together_is_no_group() {
    Sketch sketch =
        ChartReader.PLANT_UML.sketch(
            """
            @startuml
            package p {
              together {
                node a
                node b
              }
              node c
            }
            a --> c
            @enduml
            """);
    assertThat(sketch)
        .isInstanceOfSatisfying(
            Sketch.Written.class,
            written ->
                assertThat(((Chart.Flow) written.chart()).nodes())
                    .extracting(Chart.Node::group)
                    .containsExactly("p", "p", "p"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gantt\n  title x",
        "classDiagram\n  A <|-- B",
        "erDiagram\n  A ||--o{ B : x",
        "pie\n \"a\" : 1",
        "stateDiagram-v2\n  [*] --> A",
        "",
      })
  void diagrams_of_other_kinds_stay_their_source(String source) {
    assertThat(ChartReader.MERMAID.sketch(source)).isEqualTo(new Sketch.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@startuml\nclass A\nA <|-- B\n@enduml",
        "@startuml\nstart\n:read;\nstop\n@enduml",
        "@startmindmap\n* a\n@endmindmap",
        "@startuml\n!include ../secret.puml\nA -> B : x\n@enduml",
      })
  void what_plantuml_draws_besides_stays_its_source_and_nothing_is_included(String source) {
    assertThat(ChartReader.PLANT_UML.sketch(source)).isEqualTo(new Sketch.Nothing());
  }

  @Test
  void noise_is_read_as_something_or_nothing_and_never_fails() {
    String signs = "ab -->|=[](){}\"&;:.<>~x\n%";
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(ChartReader.MERMAID.sketch("graph TD\n" + text)).isNotNull();
      assertThat(ChartReader.MERMAID.sketch("sequenceDiagram\n" + text)).isNotNull();
      assertThat(ChartReader.PLANT_UML.sketch("[a] --> [b]\n" + text)).isNotNull();
      assertThat(ChartReader.PLANT_UML.sketch(text.toString())).isNotNull();
    }
  }

  @Test
  void a_line_of_dashes_is_refused_within_fifty_milliseconds() {
    for (String line : List.of("a" + "-".repeat(298), "a" + "-.".repeat(149), "a->>".repeat(74))) {
      long best = Long.MAX_VALUE;
      for (int run = 0; run < 5; run++) {
        long start = System.nanoTime();
        ChartReader.MERMAID.sketch("graph TD\n" + line);
        ChartReader.MERMAID.sketch("sequenceDiagram\n" + line);
        ChartReader.PLANT_UML.sketch("[x]\n" + line);
        ChartReader.PLANT_UML.sketch(line);
        best = Math.min(best, System.nanoTime() - start);
      }
      assertThat(best).isLessThan(50_000_000);
    }
  }
}
