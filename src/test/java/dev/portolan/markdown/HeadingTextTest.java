package dev.portolan.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "3.2.1 必须部署的服务|3.2.1|必须部署的服务",
        "1. 架构概述|1|架构概述",
        "2.1.3 Postgresql数据库配置|2.1.3|Postgresql数据库配置",
        "3.2服务清单|3.2|服务清单",
        "1 WVP配置文件位置|1|WVP配置文件位置",
        "1) 系统总览|1|系统总览",
        "（1）MinIO|（1）|MinIO",
        "一、系统组成|一|系统组成",
        "四、部署说明|四|部署说明",
        "第一章：前言与目的|第一章|前言与目的",
        "第 3 节 网络|第 3 节|网络",
        "A. 部署依赖关系|A|部署依赖关系",
        "附录 B 环境变量|附录 B|环境变量",
        "Appendix C: Port Reference|Appendix C|Port Reference",
        "§3 环境变量清单 (Environment Variables)|§3|环境变量清单 (Environment Variables)",
        "IV. Deployment|IV|Deployment",
        "📊 3. 端口|3|端口",
        "🔌 端口分配 ✅|-|端口分配",
      })
  void the_number_is_told_from_the_title(String heading, String number, String title) {
    HeadingText text = HeadingText.of(heading);

    assertThat(text.number()).isEqualTo(number == null ? "" : number);
    assertThat(text.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Step 1-2: 创建订单",
        "步骤 2: 配置环境变量",
        "第一步：安装",
        "附录",
        "附录 A",
        "5G 网络",
        "API 网关",
        "A 服务",
        "3",
        "100-105",
        "Core Infrastructure (100-105) - ✅ DEPLOYED",
      })
  void not_everything_that_looks_like_a_number_is_one(String heading) {
    HeadingText text = HeadingText.of(heading);

    assertThat(text.number()).isEmpty();
    assertThat(text.title()).isEqualTo(heading);
  }
}
