package dev.portolan.diagram;

import static dev.portolan.diagram.Charts.mermaid;
import static dev.portolan.diagram.Charts.plantUml;
import static dev.portolan.diagram.Charts.svg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Drawing.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sequences in the languages of Mermaid and PlantUML, and what they say.
class SequenceReaderTest {

  @Test
  void a_sequence_says_who_asks_whom_and_who_answers() {
    assertThat(
            mermaid(
                """
                sequenceDiagram
                    autonumber
                    participant A as order-api
                    actor U as 买家
                    U->>+A: 下单
                    alt 有库存
                        A->>库存: 预占
                        库存-->>A: 完成
                    else 无库存
                        loop 最多 3 次
                            A->>A: 重试
                        end
                    end
                    Note over A,库存: 同一事务
                    A-->>-U: 200
                """))
        .containsExactly(
            "买家 → order-api [1. 下单]",
            "order-api → 库存 [2. 预占]",
            "库存 ⇢ order-api [3. 完成]",
            "order-api ⇢ 买家 [5. 200]");
  }

  @Test
  void a_sequence_of_plantuml_is_read_too() {
    assertThat(
            plantUml(
                """
                @startuml
                actor 用户 as u
                participant "API Gateway" as gw
                u -> gw ++ : 登录
                gw -> DB : 查询
                DB --> gw : 行
                note right of gw : 缓存
                == 之后 ==
                group 事务
                gw -> gw : 记录
                end
                return 200
                @enduml
                """))
        .containsExactly(
            "用户 → API Gateway [登录]",
            "API Gateway → DB [查询]",
            "DB ⇢ API Gateway [行]",
            "API Gateway ⇢ 用户 [200]");
  }

  @Test
  void a_message_that_is_lost_does_not_arrive() {
    for (Sketch sketch :
        List.of(
            ChartReader.MERMAID.sketch("sequenceDiagram\n  A-xB: 超时\n"),
            ChartReader.PLANT_UML.sketch("@startuml\nA ->x B : 超时\n@enduml"))) {
      assertThat(svg(sketch)).contains(">×</text>").doesNotContain("v6z");
      assertThat(Telling.of(sketch)).contains("A —× B [超时]");
      assertThat(Statements.of(sketch, 1).edges())
          .extracting(Edge::toString)
          .containsExactly("A — B [超时]");
    }
  }

  @Test
  void a_sequence_is_told_step_by_step() {
    assertThat(
            Telling.of(
                ChartReader.MERMAID.sketch(
                    """
                    sequenceDiagram
                      A->>B: 下单
                      alt 有库存
                        B->>B: 预占
                      else 无库存
                        B-->>A: 失败
                      end
                      Note over A,B: 同一事务
                    """)))
        .isEqualTo(
            "<ul><li>A → B [下单]"
                + "<li>alt [有库存]<ul><li>B → B [预占]</ul>"
                + "<li>[无库存]<ul><li>B ⇢ A [失败]</ul>"
                + "<li>A, B: 同一事务</ul>");
  }

  @Test
  void the_next_part_of_a_frame_is_told_without_words_too() {
    assertThat(
            Telling.of(
                ChartReader.MERMAID.sketch(
                    "sequenceDiagram\n  par 通知\n  A->>B: x\n  and\n  A->>C: y\n  end\n")))
        .isEqualTo("<ul><li>par [通知]<ul><li>A → B [x]</ul><li>and<ul><li>A → C [y]</ul></ul>");
    assertThat(
            Telling.of(
                ChartReader.PLANT_UML.sketch(
                    "@startuml\nalt\nA -> B : x\nelse\nA -> B : y\nend\n@enduml")))
        .contains("<li>else<ul>");
  }

  @Test
  void a_note_without_a_name_stands_on_its_side_of_the_message() {
    assertThat(
            Telling.of(
                ChartReader.PLANT_UML.sketch(
                    "@startuml\nA -> B : x\nnote left : 发\nnote right : 收\n@enduml")))
        .contains("A: 发", "B: 收");
  }

  @Test
  void parts_may_stand_in_boxes_with_words() {
    String plant = "@startuml\nbox \"内部服务\" #LightBlue\nactor A\nend box\nA -> B : x\n@enduml";
    assertThat(svg(ChartReader.PLANT_UML.sketch(plant))).contains(">内部服务</text>");
    String mermaid = "sequenceDiagram\n  box rgb(1,2,3) 内部\n  participant A\n  end\n  A->>B: x\n";
    assertThat(svg(ChartReader.MERMAID.sketch(mermaid))).contains(">内部</text>");
  }
}
