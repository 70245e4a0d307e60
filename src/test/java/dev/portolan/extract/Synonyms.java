package dev.portolan.extract;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Other names for the template's columns. They are the test's own: most stand nowhere in the
/// vocabulary, and have to be understood by the words in them or by the cells below.
final class Synonyms {

  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("服务名称", List.of("服务／进程", "部署的服务", "上线服务名", "组件（服务）", "Service / Process")),
          Map.entry("服务", List.of("所属服务名", "哪个服务", "服务 Service", "运行的进程", "Owning service")),
          Map.entry("默认端口", List.of("缺省端口", "开箱端口", "端口 Port", "Port by default")),
          Map.entry("端口", List.of("端口号（TCP）", "开放的端口", "使用的端口号", "监听于端口", "Which port")),
          Map.entry("协议", List.of("传输协议类型", "走的协议", "Wire protocol")),
          Map.entry("说明", List.of("简要说明", "补充说明", "一句话描述", "Short description")),
          Map.entry("暴露范围", List.of("开放给谁", "可见范围", "Reach")),
          Map.entry("资源需求", List.of("要多少资源", "资源预估", "Footprint")),
          Map.entry("适用场景", List.of("什么时候用", "Good for")),
          Map.entry("变量名", List.of("变量标识", "环境变量的名字", "配置变量", "Identifier", "进程变量")),
          Map.entry("默认值", List.of("缺省取值", "出厂默认", "Initial default")),
          Map.entry("必填", List.of("是不是必填", "上线必须", "Is it required")));

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("服务名称", "Service name"),
          Map.entry("服务", "Service"),
          Map.entry("默认端口", "Default port"),
          Map.entry("端口", "Port"),
          Map.entry("协议", "Protocol"),
          Map.entry("说明", "Description"),
          Map.entry("暴露范围", "Exposure"),
          Map.entry("资源需求", "Resources"),
          Map.entry("适用场景", "When to use"),
          Map.entry("变量名", "Variable"),
          Map.entry("默认值", "Default"),
          Map.entry("必填", "Required"));

  private Synonyms() {}

  static String of(String column, boolean renamed, boolean english, Random random) {
    if (renamed) {
      List<String> names = OTHERS.getOrDefault(column, List.of(column));
      return names.get(random.nextInt(names.size()));
    }
    return english ? ENGLISH.getOrDefault(column, column) : column;
  }
}
